package nl.sluis.controle;

/** Where things stand in the base messages. */
final class Paden {
  static final String DAGTEKENING = "Header/BerichtIdentificatie/Dagtekening";
  static final String IDENTIFICATIE = "Header/BerichtIdentificatie/Identificatie";

  static final String CONTACT = "Client/Contactgegevens/Contact";
  static final String RELATIE = "Client/Relaties/Relatie";
  static final String PRODUCT1 = "Client/ToegewezenProducten/ToegewezenProduct[1]";
  static final String PRODUCT2 = "Client/ToegewezenProducten/ToegewezenProduct[2]";

  static final String DECLARATIE = "Declaratie";
  static final String TOTAAL = DECLARATIE + "/TotaalIngediendBedrag";
  static final String CLIENT = DECLARATIE + "/Clienten/Client";
  static final String PRESTATIE1 = CLIENT + "/Prestaties/Prestatie[1]";
  static final String PRESTATIE2 = CLIENT + "/Prestaties/Prestatie[2]";

  private Paden() {}
}
