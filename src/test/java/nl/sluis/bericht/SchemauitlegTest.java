package nl.sluis.bericht;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One cause gives one finding, at its place, in words that hold no value of the message. */
class SchemauitlegTest {
  private static final String PRODUCT = "/Bericht/Client/ToegewezenProducten/ToegewezenProduct";

  private final BerichtReader reader = new BerichtReader(Schemas.ingebouwd());
  private final String goed = Voorbeeld.tekst();

  @Test
  void zegtVanEenBsnHoeHetMoet() {
    Leesfout fout = enige(vervang("999990019", "12345"));

    assertThat(fout.niveau()).isEqualTo(1);
    assertThat(fout.code()).isEqualTo("BRS13");
    assertThat(fout.element()).isEqualTo("Bsn");
    assertThat(fout.pad()).isEqualTo("/Bericht/Client/Bsn");
    assertThat(fout.regel()).isEqualTo(19);
    assertThat(fout.kolom()).isEqualTo(3);
    assertThat(fout.melding())
        .startsWith("Bsn: verwacht wordt een burgerservicenummer: precies 9 cijfers.")
        .doesNotContain("12345");
    assertThat(fout.herstel()).isNotBlank().doesNotContain("12345");
  }

  @Test
  void noemtLengteEnMaximumVanEenTeLangeTekst() {
    Leesfout fout = enige(vervang(">Robin<", ">" + "x".repeat(201) + "<"));

    assertThat(fout.melding()).contains("hoogstens 200 tekens").contains("201 tekens");
    assertThat(fout.herstel()).contains("200");
  }

  @Test
  void noemtDeCodesVanEenKorteLijst() {
    assertThat(enige(eersteVan("Eenheid>01<", "Eenheid>99<")))
        .returns(PRODUCT + "[1]/Omvang/Eenheid", Leesfout::pad)
        .extracting(Leesfout::melding)
        .asString()
        .contains("01, 04, 14, 16, 82, 83 of 84");
  }

  @Test
  void noemtDeLijstAlsDieLangIs() {
    assertThat(enige(eersteVan("Categorie>45<", "Categorie>99<")).melding())
        .contains("JZ020")
        .doesNotContain("31, 32");
  }

  @Test
  void nummertAlleenWatEenLijstIs() {
    List<Leesfout> fouten = fouten(goed.replace("Volume>120<", "Volume>12,5<"));

    assertThat(fouten)
        .extracting(Leesfout::pad)
        .containsExactly(PRODUCT + "[1]/Omvang/Volume", PRODUCT + "[2]/Omvang/Volume");
  }

  @Test
  void zietSpatiesOmEenCode() {
    assertThat(enige(eersteVan("Eenheid>01<", "Eenheid>01 <")).melding()).contains("spatie");
  }

  @Test
  void onderscheidtEenDatumDieNietBestaatVanIetsAnders() {
    assertThat(enige(vervang("2012-02-29", "2013-02-29")).melding()).contains("niet bestaat");
    assertThat(enige(vervang("2012-02-29", "2012-02-29Z")).melding())
        .contains("Gevonden is een datum met een tijd of een tijdzone");
    assertThat(enige(vervang("2012-02-29", "29-02-2012")).melding()).contains("JJJJ-MM-DD");
  }

  @Test
  void noemtDeBerichtCodeVanDezeSoort() {
    assertThat(enige(vervang(">436<", ">438<")).melding()).contains("436, de code van een JW301");
    assertThat(enige(vervang("BerichtVersie>3<", "BerichtVersie>4<")).melding())
        .contains("verwacht wordt 3.");
  }

  @Test
  void noemtEenVerplichtElementDatTussenAndereOntbreekt() {
    Leesfout fout = enige(vervang("<jw301:Geslacht>1</jw301:Geslacht>", ""));

    assertThat(fout.pad()).isEqualTo("/Bericht/Client/Geslacht");
    assertThat(fout.element()).isEqualTo("Geslacht");
    assertThat(fout.melding()).isEqualTo("In Client ontbreekt Geslacht; op die plaats staat Naam.");
    assertThat(fout.herstel()).isEqualTo("Voeg Geslacht toe aan Client, vóór Naam.");
    assertThat(fout.regel()).isEqualTo(24);
  }

  @Test
  void noemtEenVerplichtElementDatAanHetEindOntbreekt() {
    Leesfout fout = enige(zonder("<jw301:ToegewezenProducten>", "</jw301:ToegewezenProducten>"));

    assertThat(fout.pad()).isEqualTo("/Bericht/Client/ToegewezenProducten");
    assertThat(fout.melding()).isEqualTo("In Client ontbreekt ToegewezenProducten.");
  }

  @Test
  void zietHetVerschilTussenVerkeerdePlaatsDubbelEnOnbekend() {
    assertThat(enige(verwissel("<jw301:Toewijzingsdatum>", "<jw301:Toewijzingstijd>")).melding())
        .isEqualTo(
            "Toewijzingstijd staat in ToegewezenProduct op een verkeerde plaats: hier wordt"
                + " verwacht Toewijzingsdatum.");
    String geslacht = "<jw301:Geslacht>1</jw301:Geslacht>";
    assertThat(enige(vervang(geslacht, geslacht + geslacht)).melding())
        .contains("Geslacht staat meer dan één keer in Client");
    Leesfout onbekend = enige(goed.replace("jw301:Geslacht", "jw301:geslacht"));
    assertThat(onbekend.melding()).contains("geen element geslacht; verwacht wordt Geslacht");
    assertThat(onbekend.herstel()).isEqualTo("Schrijf de naam precies zo: Geslacht.");
  }

  @Test
  void noemtDeVerwachteNamespace() {
    String tekst =
        goed.replaceFirst("<ijw:Categorie>45</ijw:Categorie>", "<Categorie>45</Categorie>");

    assertThat(enige(tekst).melding())
        .contains("andere namespace")
        .contains("http://www.istandaarden.nl/ijw/3_2/basisschema/schema");
  }

  @Test
  void zegtWatErMetLegeElementenIs() {
    assertThat(enige(vervang("999990019", "")))
        .returns("Vul Bsn; het is verplicht.", Leesfout::herstel);
    assertThat(enige(vervang(">Robin<", "> <")).herstel())
        .isEqualTo("Vul Voornamen, of laat het helemaal weg.");
    String leeg =
        zonder("<jw301:ToegewezenProducten>", "</jw301:ToegewezenProducten>")
            .replace("</jw301:Client>", "<jw301:ToegewezenProducten/></jw301:Client>");
    assertThat(enige(leeg).melding())
        .isEqualTo("ToegewezenProducten is leeg; verwacht wordt ToegewezenProduct.");
  }

  @Test
  void weigertAttributenTekstEnElementenWaarZeNietHoren() {
    String xsi = " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' ";
    assertThat(enige(vervang("<jw301:Client>", "<jw301:Client soort='Jansen'>")).melding())
        .isEqualTo("Bij Client staat het attribuut soort, en dat is hier niet toegestaan.");
    assertThat(enige(vervang("<jw301:Bsn>", "<jw301:Bsn" + xsi + "xsi:nil='true'>")).melding())
        .contains("xsi:nil");
    assertThat(enige(vervang("<jw301:Bsn>", "<jw301:Bsn" + xsi + "xsi:type='x'>")).melding())
        .contains("xsi:type");
    assertThat(enige(vervang("<jw301:Client>", "<jw301:Client>Jansen")).melding())
        .isEqualTo("Client bevat tekst tussen zijn elementen; verwacht worden alleen elementen.");
    assertThat(enige(vervang("999990019", "<jw301:Nummer>1</jw301:Nummer>")).melding())
        .isEqualTo("Bsn bevat een ander element; verwacht wordt alleen een waarde.");
  }

  @Test
  void laatZichNietMisleidenDoorEenNamespaceMetVerwachtingenErin() {
    String vals = "One of '{\"urn:x\":Jansen}' is expected.".replace("\"", "&quot;");
    String tekst =
        vervang("<jw301:Geslacht>1", "<Geslacht xmlns=\"" + vals + "\"/><jw301:Geslacht>1");

    assertThat(fouten(tekst)).isNotEmpty().allSatisfy(this::zonderJansen);
  }

  @Test
  void noemtElkeFoutVanHetBestandInVolgorde() {
    String tekst =
        goed.replace("999990019", "9")
            .replace("<jw301:Geslacht>1</jw301:Geslacht>", "")
            .replace("09:30:00", "9:30");

    assertThat(fouten(tekst))
        .extracting(Leesfout::element)
        .containsExactly("Bsn", "Geslacht", "Toewijzingstijd", "Toewijzingstijd");
  }

  /** Every simple value of the message in turn gets a value that no schema allows. */
  @Test
  void herhaaltNooitEenWaarde() {
    String geheim = "Jansen\u20281234567890";
    var waarden = Pattern.compile(">([^<>\\s][^<>]*)<").matcher(goed);
    int aantal = 0;
    while (waarden.find()) {
      String tekst = goed.substring(0, waarden.start(1)) + geheim + goed.substring(waarden.end(1));
      assertThat(fouten(tekst)).allSatisfy(this::zonderJansen);
      aantal++;
    }
    assertThat(aantal).isGreaterThan(30);
  }

  private void zonderJansen(Leesfout fout) {
    assertThat(fout.toString()).doesNotContain("Jansen").doesNotContain("1234567890");
    assertThat(fout.melding()).isNotBlank();
    assertThat(fout.herstel()).isNotBlank();
    assertThat(fout.regel()).isPositive();
    assertThat(fout.kolom()).isPositive();
  }

  private String vervang(String van, String door) {
    assertThat(goed).contains(van);
    return goed.replace(van, door);
  }

  private String eersteVan(String van, String door) {
    assertThat(goed).contains(van);
    return goed.replaceFirst(Pattern.quote(van), door);
  }

  private String zonder(String begin, String einde) {
    return goed.substring(0, goed.indexOf(begin))
        + goed.substring(goed.indexOf(einde) + einde.length());
  }

  /** The first line with one tag changes places with the first line with the other. */
  private String verwissel(String eerste, String tweede) {
    String regelEen = regelMet(eerste);
    String regelTwee = regelMet(tweede);
    return goed.replaceFirst(
        Pattern.quote(regelEen) + "(\\s*)" + Pattern.quote(regelTwee), regelTwee + "$1" + regelEen);
  }

  private String regelMet(String tag) {
    return goed.lines().filter(regel -> regel.contains(tag)).findFirst().orElseThrow().strip();
  }

  private Leesfout enige(String tekst) {
    List<Leesfout> fouten = fouten(tekst);
    assertThat(fouten).hasSize(1);
    return fouten.get(0);
  }

  private List<Leesfout> fouten(String tekst) {
    return reader.lees(tekst.getBytes(StandardCharsets.UTF_8)).fouten();
  }
}
