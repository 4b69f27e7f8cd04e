package nl.sluis.koppeling.ggk;

import jakarta.xml.soap.MimeHeaders;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.ws.soap.saaj.SaajSoapMessage;
import org.springframework.ws.soap.saaj.SaajSoapMessageCreationException;
import org.springframework.ws.soap.saaj.SaajSoapMessageFactory;

/**
 * Makes SOAP messages of what comes in, without the file that may be in them. What cannot be read
 * becomes an empty message that knows why, so that it is answered as any other fault.
 */
final class Soapfabriek extends SaajSoapMessageFactory {

  @Override
  public SaajSoapMessage createWebServiceMessage(InputStream bron) throws IOException {
    try {
      Envelopinvoer.Gelezen gelezen = Envelopinvoer.lees(bron);
      return bericht(gelezen.soap(), gelezen.bestand());
    } catch (Envelopfout fout) {
      return leeg(fout);
    }
  }

  private SaajSoapMessage bericht(byte[] soap, @Nullable Ingepakt bestand) throws IOException {
    try {
      MimeHeaders soort = new MimeHeaders();
      soort.addHeader("Content-Type", "text/xml; charset=utf-8");
      SOAPMessage bericht =
          getMessageFactory().createMessage(soort, new ByteArrayInputStream(soap));
      bericht.getSOAPPart().getEnvelope();
      return new Ggksoap(bericht, getMessageFactory(), bestand, null);
    } catch (SOAPException fout) {
      return leeg(
          new Envelopfout(Stuffout.NIET_VOLGENS_SCHEMA, "De tekst is geen geldige SOAP 1.1."));
    }
  }

  private SaajSoapMessage leeg(Envelopfout waarom) {
    try {
      return new Ggksoap(getMessageFactory().createMessage(), getMessageFactory(), null, waarom);
    } catch (SOAPException fout) {
      throw new SaajSoapMessageCreationException("An empty message cannot be made", fout);
    }
  }
}
