package nl.sluis.cijfers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.sluis.bericht.Code;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.bericht.StatusAanlevering;
import nl.sluis.bericht.Tijd;
import nl.sluis.bericht.VerzoekAntwoord;
import nl.sluis.contract.Betaaltitel;
import nl.sluis.contract.Kerncompetentie;
import nl.sluis.contract.Tarief;
import org.jspecify.annotations.Nullable;

/** Of every kind of fact its table, and how a row becomes the fact again. */
final class Feittabellen {
  private static final String UUID = "uuid";
  private static final String TEKST = "text";
  private static final String GETAL = "bigint";

  static final Feittabel<Berichtfeit> BERICHT =
      new Feittabel<Berichtfeit>("feit_bericht")
          .met("bericht", GETAL, Berichtfeit::bericht)
          .met("domein", TEKST, feit -> feit.partijen().domein())
          .met("gemeente", TEKST, feit -> feit.partijen().gemeente())
          .met("aanbieder", TEKST, feit -> feit.partijen().aanbieder())
          .met("soort", TEKST, Berichtfeit::soort)
          .met("identificatie", UUID, Berichtfeit::identificatie)
          .metDag("ontvangen", Berichtfeit::ontvangen)
          .met("uitslag", TEKST, Berichtfeit::uitslag)
          .met("verwerkt", "boolean", Berichtfeit::verwerkt)
          .met("retourcodes", TEKST, feit -> String.join(" ", feit.retourcodes()))
          .metDag("beslist", Berichtfeit::beantwoord);

  static final Feittabel<Regelfeit> REGEL =
      Feittabellen.<Regelfeit>tabel("feit_regel")
          .met("client", UUID, Regelfeit::client)
          .met("toewijzing", UUID, Regelfeit::toewijzing)
          .met("referentie", UUID, Regelfeit::referentie)
          .met("vorige", UUID, Regelfeit::vorige)
          .met("product_categorie", TEKST, feit -> feit.product().categorie())
          .met("product_code", TEKST, feit -> feit.product().code())
          .metDag("begindatum", feit -> feit.productPeriode().begindatum())
          .metDag("einddatum", feit -> feit.productPeriode().einddatum())
          .met("volume", GETAL, Regelfeit::volume)
          .met("eenheid", TEKST, feit -> feit.eenheid().code())
          .met("tarief", GETAL, Regelfeit::tarief)
          .met("bedrag", GETAL, Regelfeit::bedrag)
          .met("credit", "boolean", Regelfeit::credit)
          .met("retourcodes", TEKST, feit -> String.join(" ", feit.retourcodes()))
          .met("contract", TEKST, feit -> van(feit.contract(), Contractlijn::contract))
          .met("betaaltitel", TEKST, feit -> van(feit.contract(), Contractlijn::betaaltitel))
          .met(
              "kerncompetentie", TEKST, feit -> van(feit.contract(), Contractlijn::kerncompetentie))
          .met("contracttarief", GETAL, feit -> van(tarief(feit), Tarief::eurocent))
          .met("contracteenheid", TEKST, feit -> van(tarief(feit), tarief -> tarief.per().code()));

  static final Feittabel<Toewijzingfeit> TOEWIJZING =
      Feittabellen.<Toewijzingfeit>tabel("feit_toewijzing")
          .met("client", UUID, Toewijzingfeit::client)
          .met("toewijzing", UUID, Toewijzingfeit::toewijzing)
          .met("verzoek", UUID, Toewijzingfeit::verzoek)
          .met("product_categorie", TEKST, feit -> van(feit.product(), Product::categorie))
          .met("product_code", TEKST, feit -> van(feit.product(), Product::code))
          .metDag("toewijzingsdatum", Toewijzingfeit::toewijzingsdatum)
          .met("toewijzingstijd", TEKST, feit -> feit.toewijzingstijd().tekst())
          .metDag("ingangsdatum", Toewijzingfeit::ingangsdatum)
          .metDag("einddatum", Toewijzingfeit::einddatum)
          .met("reden", TEKST, feit -> van(feit.redenWijziging(), Code::code))
          .met("volume", GETAL, feit -> van(feit.omvang(), Omvang::volume))
          .met("eenheid", TEKST, feit -> van(feit.omvang(), omvang -> omvang.eenheid().code()))
          .met(
              "frequentie", TEKST, feit -> van(feit.omvang(), omvang -> omvang.frequentie().code()))
          .met("budget", GETAL, Toewijzingfeit::budget);

  static final Feittabel<Leveringfeit> LEVERING =
      Feittabellen.<Leveringfeit>tabel("feit_levering")
          .met("client", UUID, Leveringfeit::client)
          .met("toewijzing", UUID, Leveringfeit::toewijzing)
          .met("product_categorie", TEKST, feit -> van(feit.product(), Product::categorie))
          .met("product_code", TEKST, feit -> van(feit.product(), Product::code))
          .metDag("begindatum", Leveringfeit::begin)
          .metDag("einddatum", Leveringfeit::einde)
          .met("reden", TEKST, Leveringfeit::reden)
          .met("status", TEKST, feit -> feit.status().code());

  static final Feittabel<Verzoekfeit> VERZOEK =
      Feittabellen.<Verzoekfeit>tabel("feit_verzoek")
          .met("vorm", "int", Verzoekfeit::vorm)
          .met("client", UUID, Verzoekfeit::client)
          .met("verzoek", UUID, Verzoekfeit::verzoek)
          .met("product_categorie", TEKST, feit -> van(feit.product(), Product::categorie))
          .met("product_code", TEKST, feit -> van(feit.product(), Product::code))
          .met("verwijzer", TEKST, Verzoekfeit::verwijzer);

  static final Feittabel<Verzoekantwoordfeit> VERZOEKANTWOORD =
      Feittabellen.<Verzoekantwoordfeit>tabel("feit_verzoekantwoord")
          .met("verzoek", UUID, Verzoekantwoordfeit::verzoek)
          .met("antwoord", TEKST, feit -> feit.antwoord().code())
          .met("woonplaatsbeginsel", "boolean", Verzoekantwoordfeit::woonplaatsbeginsel);

  /** Those of the lines of a message. */
  static final List<Feittabel<? extends Feit>> VAN_REGELS =
      List.of(REGEL, TOEWIJZING, LEVERING, VERZOEK, VERZOEKANTWOORD);

  private Feittabellen() {}

  private static <F extends Feit> Feittabel<F> tabel(String naam) {
    return new Feittabel<F>(naam)
        .met("bericht", GETAL, Feit::bericht)
        .met("regel", "int", Feit::regel)
        .met("stand", TEKST, Feit::stand);
  }

  private static <T, W> @Nullable W van(
      @Nullable T geheel, Function<T, ? extends @Nullable W> deel) {
    return geheel == null ? null : deel.apply(geheel);
  }

  private static @Nullable Tarief tarief(Regelfeit feit) {
    return feit.contract() == null ? null : feit.contract().tarief();
  }

  static Regelfeit regel(ResultSet rij, Feitrij kop) throws SQLException {
    return new Regelfeit(
        kop.bericht(),
        kop.regel(),
        kop.partijen(),
        kop.client(rij),
        verplicht(rij, "toewijzing"),
        verplicht(rij, "referentie"),
        pseudoniem(rij, "vorige"),
        Objects.requireNonNull(product(rij)),
        new Periode(rij.getObject("begindatum", LocalDate.class), dag(rij, "einddatum")),
        rij.getLong("volume"),
        code(rij, "eenheid", Eenheid.values()),
        rij.getObject("tarief", Long.class),
        rij.getLong("bedrag"),
        rij.getBoolean("credit"),
        kop.ontvangen(),
        stand(rij),
        codes(rij),
        kop.beslist(),
        contract(rij));
  }

  private static @Nullable Contractlijn contract(ResultSet rij) throws SQLException {
    String contract = rij.getString("contract");
    if (contract == null) {
      return null;
    }
    Betaaltitel betaaltitel = Betaaltitel.metCode(rij.getString("betaaltitel")).orElseThrow();
    Long tarief = rij.getObject("contracttarief", Long.class);
    return new Contractlijn(
        contract,
        betaaltitel.code(),
        betaaltitel.variant(),
        Kerncompetentie.valueOf(rij.getString("kerncompetentie")),
        tarief == null ? null : new Tarief(tarief, code(rij, "contracteenheid", Eenheid.values())));
  }

  static Toewijzingfeit toewijzing(ResultSet rij, Feitrij kop) throws SQLException {
    String reden = rij.getString("reden");
    Long volume = rij.getObject("volume", Long.class);
    return new Toewijzingfeit(
        kop.bericht(),
        kop.regel(),
        kop.partijen(),
        kop.client(rij),
        verplicht(rij, "toewijzing"),
        pseudoniem(rij, "verzoek"),
        product(rij),
        dag(rij, "toewijzingsdatum"),
        new Tijd(rij.getString("toewijzingstijd")),
        dag(rij, "ingangsdatum"),
        rij.getObject("einddatum", LocalDate.class),
        reden == null ? null : code(rij, "reden", RedenWijziging.values()),
        volume == null
            ? null
            : new Omvang(
                volume,
                code(rij, "eenheid", Eenheid.values()),
                code(rij, "frequentie", Frequentie.values())),
        rij.getObject("budget", Long.class),
        kop.ontvangen(),
        stand(rij),
        kop.beslist());
  }

  static Leveringfeit levering(ResultSet rij, Feitrij kop) throws SQLException {
    return new Leveringfeit(
        kop.bericht(),
        kop.regel(),
        kop.partijen(),
        kop.client(rij),
        pseudoniem(rij, "toewijzing"),
        product(rij),
        dag(rij, "begindatum"),
        rij.getObject("einddatum", LocalDate.class),
        rij.getString("reden"),
        code(rij, "status", StatusAanlevering.values()),
        kop.ontvangen(),
        stand(rij),
        kop.beslist());
  }

  static Verzoekfeit verzoek(ResultSet rij, Feitrij kop) throws SQLException {
    return new Verzoekfeit(
        kop.bericht(),
        kop.regel(),
        rij.getInt("vorm"),
        kop.partijen(),
        kop.client(rij),
        verplicht(rij, "verzoek"),
        product(rij),
        rij.getString("verwijzer"),
        kop.ontvangen(),
        stand(rij),
        kop.beslist());
  }

  static Verzoekantwoordfeit verzoekantwoord(ResultSet rij, Feitrij kop) throws SQLException {
    return new Verzoekantwoordfeit(
        kop.bericht(),
        kop.regel(),
        kop.partijen(),
        verplicht(rij, "verzoek"),
        code(rij, "antwoord", VerzoekAntwoord.values()),
        rij.getBoolean("woonplaatsbeginsel"),
        kop.ontvangen(),
        stand(rij),
        kop.beslist());
  }

  private static @Nullable Product product(ResultSet rij) throws SQLException {
    String categorie = rij.getString("product_categorie");
    return categorie == null ? null : new Product(categorie, rij.getString("product_code"));
  }

  private static Stand stand(ResultSet rij) throws SQLException {
    return Stand.valueOf(rij.getString("stand"));
  }

  static List<String> codes(ResultSet rij) throws SQLException {
    String codes = rij.getString("retourcodes");
    return codes.isEmpty() ? List.of() : List.of(codes.split(" "));
  }

  private static LocalDate dag(ResultSet rij, String kolom) throws SQLException {
    return Objects.requireNonNull(rij.getObject(kolom, LocalDate.class));
  }

  private static String verplicht(ResultSet rij, String kolom) throws SQLException {
    return Objects.requireNonNull(pseudoniem(rij, kolom));
  }

  /** As it was made, without the hyphens that the database puts in. */
  static @Nullable String pseudoniem(ResultSet rij, String kolom) throws SQLException {
    String met = rij.getString(kolom);
    return met == null ? null : met.replace("-", "");
  }

  private static <C extends Code> C code(ResultSet rij, String kolom, C[] codes)
      throws SQLException {
    String gezocht = rij.getString(kolom);
    for (C code : codes) {
      if (code.code().equals(gezocht)) {
        return code;
      }
    }
    throw new IllegalStateException("Unknown code in column " + kolom);
  }

  static Partijen partijen(ResultSet rij) throws SQLException {
    return new Partijen(
        nl.sluis.bericht.Standaard.metDomein(rij.getString("domein")).orElseThrow(),
        rij.getString("gemeente"),
        rij.getString("aanbieder"));
  }
}
