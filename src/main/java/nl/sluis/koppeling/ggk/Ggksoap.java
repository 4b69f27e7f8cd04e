package nl.sluis.koppeling.ggk;

import jakarta.xml.soap.MessageFactory;
import jakarta.xml.soap.SOAPMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.ws.context.MessageContext;
import org.springframework.ws.soap.saaj.SaajSoapMessage;

/** A SOAP message that came in, with beside it the file that was taken out of it. */
final class Ggksoap extends SaajSoapMessage {
  private final @Nullable Ingepakt bestand;
  private final @Nullable Envelopfout fout;

  Ggksoap(
      SOAPMessage bericht,
      MessageFactory fabriek,
      @Nullable Ingepakt bestand,
      @Nullable Envelopfout fout) {
    super(bericht, true, fabriek);
    this.bestand = bestand;
    this.fout = fout;
  }

  static Ggksoap van(MessageContext context) {
    return (Ggksoap) context.getRequest();
  }

  /** Null when there was none. */
  @Nullable Ingepakt bestand() {
    return bestand;
  }

  /** Why nothing could be read; then there is no more than an empty message. */
  @Nullable Envelopfout fout() {
    return fout;
  }
}
