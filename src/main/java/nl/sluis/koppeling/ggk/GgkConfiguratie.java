package nl.sluis.koppeling.ggk;

import java.util.List;
import nl.sluis.koppeling.ggk.stuf.Bv03Bericht;
import nl.sluis.koppeling.ggk.stuf.Fo01Bericht;
import nl.sluis.koppeling.ggk.stuf.Fo03Bericht;
import nl.sluis.koppeling.ggk.stuf.Heenenvelop;
import nl.sluis.koppeling.ggk.stuf.Retourenvelop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.oxm.jaxb.Jaxb2Marshaller;
import org.springframework.ws.server.EndpointInterceptor;
import org.springframework.ws.server.endpoint.MessageEndpoint;
import org.springframework.ws.server.endpoint.adapter.DefaultMethodEndpointAdapter;
import org.springframework.ws.server.endpoint.adapter.MessageEndpointAdapter;
import org.springframework.ws.server.endpoint.mapping.PayloadRootAnnotationMethodEndpointMapping;
import org.springframework.ws.soap.server.SoapMessageDispatcher;
import org.springframework.ws.transport.http.WebServiceMessageReceiverHandlerAdapter;

/** The parts of Spring-WS that bring a SOAP message to the operation for it. */
@Configuration(proxyBeanMethods = false)
class GgkConfiguratie {

  @Bean
  Soapfabriek soapfabriek() {
    return new Soapfabriek();
  }

  @Bean
  Jaxb2Marshaller ggkMarshaller() {
    Jaxb2Marshaller marshaller = new Jaxb2Marshaller();
    marshaller.setClassesToBeBound(
        Heenenvelop.class,
        Retourenvelop.class,
        Bv03Bericht.class,
        Fo01Bericht.class,
        Fo03Bericht.class);
    return marshaller;
  }

  /** By the element in the Body; what is none of ours is refused as such. */
  @Bean
  PayloadRootAnnotationMethodEndpointMapping ggkOperaties(Schemakeuring keuring) {
    var operaties = new PayloadRootAnnotationMethodEndpointMapping();
    MessageEndpoint onbekend =
        context -> {
          throw new Envelopfout(Stuffout.BERICHTCODE_ONBEKEND, "De Body is onbekend.");
        };
    operaties.setDefaultEndpoint(onbekend);
    operaties.setInterceptors(new EndpointInterceptor[] {keuring});
    return operaties;
  }

  @Bean
  DefaultMethodEndpointAdapter ggkMethoden() {
    return new DefaultMethodEndpointAdapter();
  }

  @Bean
  SoapMessageDispatcher ggkVerdeler(
      PayloadRootAnnotationMethodEndpointMapping operaties,
      DefaultMethodEndpointAdapter methoden,
      Foutafhandeling fouten) {
    SoapMessageDispatcher verdeler = new SoapMessageDispatcher();
    verdeler.setEndpointMappings(List.of(operaties));
    verdeler.setEndpointAdapters(List.of(methoden, new MessageEndpointAdapter()));
    verdeler.setEndpointExceptionResolvers(List.of(fouten));
    return verdeler;
  }

  @Bean
  WebServiceMessageReceiverHandlerAdapter ggkHttp(Soapfabriek fabriek) {
    var http = new WebServiceMessageReceiverHandlerAdapter();
    http.setMessageFactory(fabriek);
    return http;
  }
}
