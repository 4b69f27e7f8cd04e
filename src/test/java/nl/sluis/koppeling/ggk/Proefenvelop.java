package nl.sluis.koppeling.ggk;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** SOAP text as a back-office would send it, made without our own classes. */
record Proefenvelop(
    String root,
    String code,
    String zender,
    String ontvanger,
    String referentienummer,
    String crossRefnummer,
    String functie,
    String versie,
    String bestand) {

  static Proefenvelop heen(String functie, String zender, String ontvanger, byte[] bericht) {
    return new Proefenvelop(
        "envelopHeenbericht-ggk_Di01",
        "Di01",
        zender,
        ontvanger,
        UUID.randomUUID().toString(),
        "",
        functie,
        "0003",
        xml(Base64.getMimeEncoder().encodeToString(bericht)));
  }

  static Proefenvelop retour(
      String functie, String zender, String ontvanger, String cross, byte[] bericht) {
    Proefenvelop heen = heen(functie, zender, ontvanger, bericht);
    return new Proefenvelop(
        "envelopRetourbericht-ggk_Du01",
        "Du01",
        zender,
        ontvanger,
        heen.referentienummer,
        cross,
        functie,
        "0003",
        heen.bestand);
  }

  private static String xml(String base64) {
    return "<GGK:xmlBestand>" + base64 + "</GGK:xmlBestand>";
  }

  Proefenvelop met(byte[] bericht) {
    return metBestand(xml(Base64.getEncoder().encodeToString(bericht)));
  }

  Proefenvelop metBase64(String base64) {
    return metBestand(xml(base64));
  }

  Proefenvelop metBestand(String element) {
    return new Proefenvelop(
        root,
        code,
        zender,
        ontvanger,
        referentienummer,
        crossRefnummer,
        functie,
        versie,
        element);
  }

  Proefenvelop alsTekst(String bestandsnaam, byte[] inhoud) {
    return metBestand(
        "<GGK:tekstBestand bestandsnaam=\"%s\">%s</GGK:tekstBestand>"
            .formatted(bestandsnaam, Base64.getEncoder().encodeToString(inhoud)));
  }

  Proefenvelop metVersie(String ander) {
    return new Proefenvelop(
        root,
        code,
        zender,
        ontvanger,
        referentienummer,
        crossRefnummer,
        functie,
        ander,
        bestand);
  }

  /** The envelope itself. */
  String xml() {
    String cross =
        crossRefnummer.isEmpty()
            ? ""
            : "<StUF:crossRefnummer>" + crossRefnummer + "</StUF:crossRefnummer>";
    return """
        <GGK:%1$s xmlns:StUF="http://www.egem.nl/StUF/StUF0301"
            xmlns:GGK="http://www.stufstandaarden.nl/koppelvlak/ggk0210">
          <GGK:stuurgegevens>
            <StUF:berichtcode>%2$s</StUF:berichtcode>
            <StUF:zender>
              <StUF:organisatie>%3$s</StUF:organisatie>
              <StUF:applicatie>Proefapplicatie</StUF:applicatie>
              <StUF:administratie>Jeugd</StUF:administratie>
            </StUF:zender>
            <StUF:ontvanger>
              <StUF:organisatie>%4$s</StUF:organisatie>
              <StUF:applicatie>GGk</StUF:applicatie>
            </StUF:ontvanger>
            <StUF:referentienummer>%5$s</StUF:referentienummer>
            <StUF:tijdstipBericht>20260131124500</StUF:tijdstipBericht>
            %6$s
            <StUF:functie>%7$s</StUF:functie>
          </GGK:stuurgegevens>
          <GGK:parameters>
            <GGK:applicatieVersie>0004</GGK:applicatieVersie>
            <GGK:applicatieSubversie>0003</GGK:applicatieSubversie>
            <GGK:functieVersie>%8$s</GGK:functieVersie>
            <GGK:functieSubversie>0002</GGK:functieSubversie>
            <GGK:bericht>%9$s</GGK:bericht>
          </GGK:parameters>
        </GGK:%1$s>
        """
        .formatted(
            root,
            code,
            zender,
            ontvanger,
            referentienummer,
            cross,
            functie,
            versie,
            bestand);
  }

  /** The same in SOAP. */
  byte[] soap() {
    return soap(xml());
  }

  static byte[] soap(String body) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">
          <soap:Header/>
          <soap:Body>%s</soap:Body>
        </soap:Envelope>
        """
        .formatted(body)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** An error message that comes afterwards. */
  static byte[] fo01(String zender, String crossRefnummer) {
    return soap(
        """
        <StUF:Fo01Bericht xmlns:StUF="http://www.egem.nl/StUF/StUF0301">
          <StUF:stuurgegevens>
            <StUF:berichtcode>Fo01</StUF:berichtcode>
            <StUF:zender>
              <StUF:organisatie>%s</StUF:organisatie>
              <StUF:applicatie>Proefapplicatie</StUF:applicatie>
            </StUF:zender>
            <StUF:ontvanger><StUF:applicatie>Sluis</StUF:applicatie></StUF:ontvanger>
            <StUF:referentienummer>%s</StUF:referentienummer>
            <StUF:tijdstipBericht>20260131124500</StUF:tijdstipBericht>
            <StUF:crossRefnummer>%s</StUF:crossRefnummer>
          </StUF:stuurgegevens>
          <StUF:body>
            <StUF:code>StUF055</StUF:code>
            <StUF:plek>client</StUF:plek>
            <StUF:omschrijving>Onleesbaar voor 999900407</StUF:omschrijving>
            <StUF:detailsXML><iets/></StUF:detailsXML>
          </StUF:body>
        </StUF:Fo01Bericht>
        """
            .formatted(zender, UUID.randomUUID(), crossRefnummer));
  }
}
