package nl.sluis.koppeling.ggk;

import java.util.Locale;
import javax.xml.transform.Source;
import nl.sluis.koppeling.ggk.stuf.Envelop;
import nl.sluis.koppeling.ggk.stuf.Fo03Bericht;
import nl.sluis.koppeling.ggk.stuf.Foutbericht;
import nl.sluis.koppeling.ggk.stuf.Stuurgegevens;
import nl.sluis.ontvangst.Ontvangst;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.oxm.XmlMappingException;
import org.springframework.oxm.jaxb.Jaxb2Marshaller;
import org.springframework.stereotype.Component;
import org.springframework.ws.context.MessageContext;
import org.springframework.ws.server.EndpointExceptionResolver;
import org.springframework.ws.soap.SoapBody;
import org.springframework.ws.soap.SoapFault;
import org.springframework.ws.soap.SoapMessage;

/** Answers what is not accepted, and a fault of ours, with a SOAP fault that holds a Fo03. */
@Component
class Foutafhandeling implements EndpointExceptionResolver {
  private static final Logger LOG = LoggerFactory.getLogger(Foutafhandeling.class);
  private static final Locale NEDERLANDS = Locale.forLanguageTag("nl");

  private final Jaxb2Marshaller marshaller;
  private final Kop kop;
  private final Ontvangst ontvangst;

  Foutafhandeling(Jaxb2Marshaller marshaller, Kop kop, Ontvangst ontvangst) {
    this.marshaller = marshaller;
    this.kop = kop;
    this.ontvangst = ontvangst;
  }

  @Override
  public boolean resolveException(MessageContext context, Object operatie, Exception fout) {
    if (fout instanceof Envelopfout envelopfout) {
      // who logged on; who the envelope names is no more than a claim
      ontvangst.geweigerd(
          Envelopinname.KANAAL,
          Ggkontvangst.identiteit().deelnemer(),
          envelopfout.stuffout().code());
      antwoord(context, envelopfout);
    } else {
      LOG.error("An envelope was not stored: {} at {}", fout.getClass().getName(), waar(fout));
      antwoord(context, new Envelopfout(Stuffout.OPSLAAN_MISLUKT, "Er is niets opgeslagen."));
    }
    return true;
  }

  private static String waar(Exception fout) {
    return fout.getStackTrace().length > 0 ? fout.getStackTrace()[0].toString() : "?";
  }

  private void antwoord(MessageContext context, Envelopfout fout) {
    Stuurgegevens antwoord = kop.antwoord("Fo03", stuurgegevens(context));
    context.clearResponse();
    SoapBody body = ((SoapMessage) context.getResponse()).getSoapBody();
    String omschrijving = fout.stuffout().omschrijving();
    SoapFault soapfout =
        fout.stuffout().isVanZender()
            ? body.addClientOrSenderFault(omschrijving, NEDERLANDS)
            : body.addServerOrReceiverFault(omschrijving, NEDERLANDS);
    try {
      marshaller.marshal(
          new Fo03Bericht(antwoord, fout.fout()), soapfout.addFaultDetail().getResult());
    } catch (XmlMappingException storing) {
      throw new IllegalStateException("A Fo03 cannot be written", storing);
    }
  }

  /** As far as they can be read: what is answered may be anything. */
  private Stuurgegevens stuurgegevens(MessageContext context) {
    Source verzoek = context.getRequest().getPayloadSource();
    try {
      Object bericht = verzoek == null ? null : marshaller.unmarshal(verzoek);
      if (bericht instanceof Envelop envelop) {
        return envelop.stuurgegevens();
      }
      return bericht instanceof Foutbericht foutbericht
          ? foutbericht.stuurgegevens()
          : Stuurgegevens.onbekend();
    } catch (XmlMappingException geenStuf) {
      return Stuurgegevens.onbekend();
    }
  }
}
