package nl.sluis.koppeling.ggk;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.sluis.deelnemer.GgkAansluiting;
import nl.sluis.koppeling.ggk.Envelopopsteller.Opgesteld;
import nl.sluis.koppeling.ggk.stuf.Bv03Bericht;
import nl.sluis.koppeling.ggk.stuf.Fo03Bericht;
import nl.sluis.koppeling.ggk.stuf.Fout;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.oxm.XmlMappingException;
import org.springframework.oxm.jaxb.Jaxb2Marshaller;
import org.springframework.stereotype.Component;
import org.springframework.ws.client.WebServiceClientException;
import org.springframework.ws.client.core.WebServiceTemplate;
import org.springframework.ws.soap.SoapFaultDetail;
import org.springframework.ws.soap.SoapFaultDetailElement;
import org.springframework.ws.soap.client.SoapFaultClientException;
import org.springframework.ws.soap.client.core.SoapActionCallback;
import org.springframework.ws.transport.http.JdkHttpClientMessageSender;

/** Sends a StUF message to the endpoint of a deelnemer and says what it answers. */
@Component
class Ggkverbinding {
  private final Soapfabriek fabriek;
  private final Jaxb2Marshaller marshaller;
  private final SslBundles bundels;
  private final GgkInstellingen instellingen;
  private final Map<String, HttpClient> clients = new ConcurrentHashMap<>();

  Ggkverbinding(
      Soapfabriek fabriek,
      Jaxb2Marshaller marshaller,
      SslBundles bundels,
      GgkInstellingen instellingen) {
    this.fabriek = fabriek;
    this.marshaller = marshaller;
    this.bundels = bundels;
    this.instellingen = instellingen;
  }

  /**
   * Sends it once; empty when it was confirmed (Bv03), else the fault in a Fo03.
   *
   * @throws IOException when the endpoint cannot be reached, or answers something else
   */
  Optional<Fout> verstuur(Opgesteld bericht, GgkAansluiting aansluiting) throws IOException {
    WebServiceTemplate template = new WebServiceTemplate(fabriek);
    template.setMarshaller(marshaller);
    template.setUnmarshaller(marshaller);
    template.setMessageSender(zender(aansluiting));
    try {
      Object antwoord =
          template.marshalSendAndReceive(
              aansluiting.adres().toString(),
              bericht.inhoud(),
              new SoapActionCallback(bericht.actie()));
      if (antwoord instanceof Bv03Bericht bevestiging
          && bericht.referentienummer().equals(bevestiging.stuurgegevens().crossRefnummer())) {
        return Optional.empty();
      }
      throw new IOException("The answer is no Bv03 on what was sent");
    } catch (SoapFaultClientException fout) {
      return Optional.of(fout(fout));
    } catch (WebServiceClientException | XmlMappingException fout) {
      throw new IOException("The endpoint cannot be reached or answers no SOAP", fout);
    }
  }

  private JdkHttpClientMessageSender zender(GgkAansluiting aansluiting) {
    var zender = new JdkHttpClientMessageSender(client(aansluiting));
    zender.setRequestTimeout(instellingen.antwoordtijd());
    return zender;
  }

  /** By which it is reached, with our certificate. */
  HttpClient client(GgkAansluiting aansluiting) {
    return clients.computeIfAbsent(
        aansluiting.bundel() == null ? "" : aansluiting.bundel(), this::maak);
  }

  private HttpClient maak(String bundel) {
    HttpClient.Builder bouw =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(instellingen.verbindtijd());
    if (!bundel.isEmpty()) {
      bouw.sslContext(bundels.getBundle(bundel).createSslContext());
      bundels.addBundleUpdateHandler(bundel, nieuw -> clients.remove(bundel));
    }
    return bouw.build();
  }

  /** What stands in the Fo03; another SOAP fault says no more than whose fault it is. */
  private Fout fout(SoapFaultClientException fout) {
    SoapFaultDetail detail = fout.getSoapFault().getFaultDetail();
    if (detail != null) {
      Iterator<SoapFaultDetailElement> delen = detail.getDetailEntries();
      while (delen.hasNext()) {
        if (lees(delen.next()) instanceof Fo03Bericht fo03) {
          return fo03.fout();
        }
      }
    }
    boolean vanOns = "Client".equals(fout.getFaultCode().getLocalPart());
    return new Fout("SOAP", vanOns ? "client" : "server", "", null);
  }

  private Object lees(SoapFaultDetailElement deel) {
    try {
      return marshaller.unmarshal(deel.getSource());
    } catch (XmlMappingException ietsAnders) {
      return ietsAnders;
    }
  }
}
