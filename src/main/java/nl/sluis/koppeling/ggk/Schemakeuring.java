package nl.sluis.koppeling.ggk;

import javax.xml.transform.dom.DOMSource;
import org.springframework.stereotype.Component;
import org.springframework.ws.context.MessageContext;
import org.springframework.ws.server.endpoint.interceptor.EndpointInterceptorAdapter;

/** Holds what came in against the schema of the envelope, before an operation gets it. */
@Component
class Schemakeuring extends EndpointInterceptorAdapter {
  private final Envelopschema schema;

  Schemakeuring(Envelopschema schema) {
    this.schema = schema;
  }

  @Override
  public boolean handleRequest(MessageContext context, Object operatie) {
    Ggksoap soap = Ggksoap.van(context);
    if (soap.fout() != null) {
      throw soap.fout();
    }
    if (!(soap.getPayloadSource() instanceof DOMSource bron)) {
      throw new Envelopfout(Stuffout.BERICHTCODE_ONBEKEND, "De Body is leeg.");
    }
    schema
        .gebrek(bron.getNode())
        .ifPresent(
            gebrek -> {
              throw new Envelopfout(Stuffout.NIET_VOLGENS_SCHEMA, gebrek);
            });
    return true;
  }
}
