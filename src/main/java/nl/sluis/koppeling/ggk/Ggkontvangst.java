package nl.sluis.koppeling.ggk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.koppeling.ggk.stuf.Bv03Bericht;
import nl.sluis.koppeling.ggk.stuf.Envelop;
import nl.sluis.koppeling.ggk.stuf.Fo01Bericht;
import nl.sluis.koppeling.ggk.stuf.Heenenvelop;
import nl.sluis.koppeling.ggk.stuf.Naamruimte;
import nl.sluis.koppeling.ggk.stuf.Retourenvelop;
import nl.sluis.koppeling.ggk.stuf.Stuurgegevens;
import org.springframework.ws.context.MessageContext;
import org.springframework.ws.server.endpoint.annotation.Endpoint;
import org.springframework.ws.server.endpoint.annotation.PayloadRoot;
import org.springframework.ws.server.endpoint.annotation.RequestPayload;
import org.springframework.ws.server.endpoint.annotation.ResponsePayload;
import org.springframework.ws.transport.context.TransportContextHolder;
import org.springframework.ws.transport.http.HttpServletConnection;

/**
 * The three operations of StUF-GGk. Each answers with a Bv03, and only once what was sent is
 * stored; by then the schema has been asked.
 */
@Endpoint
class Ggkontvangst {
  /** Attribute of the request: who sent it. */
  static final String IDENTITEIT = Ggkontvangst.class.getName() + ".identiteit";

  private final Envelopkeuring keuring;
  private final Envelopinname inname;
  private final Foutontvangst fouten;
  private final Kop kop;

  Ggkontvangst(Envelopkeuring keuring, Envelopinname inname, Foutontvangst fouten, Kop kop) {
    this.keuring = keuring;
    this.inname = inname;
    this.fouten = fouten;
    this.kop = kop;
  }

  /** Di01. */
  @PayloadRoot(namespace = Naamruimte.GGK, localPart = Naamruimte.HEEN)
  @ResponsePayload
  public Bv03Bericht heen(@RequestPayload Heenenvelop envelop, MessageContext context) {
    return neemIn(envelop, context);
  }

  /** Du01. */
  @PayloadRoot(namespace = Naamruimte.GGK, localPart = Naamruimte.RETOUR)
  @ResponsePayload
  public Bv03Bericht retour(@RequestPayload Retourenvelop envelop, MessageContext context) {
    return neemIn(envelop, context);
  }

  /** Fo01: the receiver of something that we sent cannot process it. */
  @PayloadRoot(namespace = Naamruimte.STUF, localPart = Naamruimte.FO01)
  @ResponsePayload
  public Bv03Bericht fout(@RequestPayload Fo01Bericht bericht) {
    fouten.neemIn(bericht, identiteit());
    return bevestiging(bericht.stuurgegevens());
  }

  private Bv03Bericht neemIn(Envelop envelop, MessageContext context) {
    Ingepakt bestand = Objects.requireNonNull(Ggksoap.van(context).bestand());
    keuring.keur(envelop, bestand, identiteit());
    inname.neemIn(envelop, bestand, identiteit());
    return bevestiging(envelop.stuurgegevens());
  }

  private Bv03Bericht bevestiging(Stuurgegevens verzoek) {
    return new Bv03Bericht(kop.antwoord("Bv03", verzoek));
  }

  /** Who sent the request that is handled now. */
  static Identiteit identiteit() {
    HttpServletConnection verbinding =
        (HttpServletConnection) TransportContextHolder.getTransportContext().getConnection();
    HttpServletRequest verzoek = verbinding.getHttpServletRequest();
    return (Identiteit) Objects.requireNonNull(verzoek.getAttribute(IDENTITEIT));
  }
}
