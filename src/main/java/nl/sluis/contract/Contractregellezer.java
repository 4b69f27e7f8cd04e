package nl.sluis.contract;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.sluis.bericht.Codelijst;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Standaard;
import nl.sluis.tabel.Rijlezing;
import org.jspecify.annotations.Nullable;

/** Reads one contract line, and notes everything that is wrong with it. */
final class Contractregellezer {
  private static final Pattern CONTRACTNUMMER = Pattern.compile("[^\\p{Cntrl}]{1,50}");
  private static final Pattern AGB = Pattern.compile("[0-9]{8}");
  private static final Pattern PRODUCTCODE = Pattern.compile("[^\\p{Cntrl}]{1,5}");
  private static final Map<String, Standaard> DOMEINEN =
      keuzes(List.of(Standaard.values()), Standaard::domein);
  private static final Map<String, Kerncompetentie> KERNCOMPETENTIES =
      keuzes(List.of(Kerncompetentie.values()), Kerncompetentie::name);
  private static final Map<String, Betaaltitel> BETAALTITELS =
      keuzes(Betaaltitel.alle(), Betaaltitel::code);

  private final Codelijsten codelijsten;
  private final Gemeentekeuze gemeenten;

  Contractregellezer(Codelijsten codelijsten) {
    this.codelijsten = codelijsten;
    this.gemeenten = new Gemeentekeuze(codelijsten);
  }

  static <T> Map<String, T> keuzes(Collection<T> waarden, Function<T, String> code) {
    Map<String, T> keuzes = new LinkedHashMap<>();
    waarden.forEach(waarde -> keuzes.put(code.apply(waarde), waarde));
    return keuzes;
  }

  /** Empty after noting what is wrong. */
  Optional<Contractregel> lees(Rijlezing rij) {
    String contractnummer = rij.tekst(Contractbestand.CONTRACTNUMMER);
    if (!CONTRACTNUMMER.matcher(contractnummer).matches()) {
      fout(rij, Contractbestand.CONTRACTNUMMER, "1 tot 50 tekens");
    }
    String aanbieder = rij.code(Contractbestand.AANBIEDER);
    if (!AGB.matcher(aanbieder).matches()) {
      fout(
          rij,
          Contractbestand.AANBIEDER,
          "een AGB-code van 8 cijfers; is een nul vooraan weggevallen, maak de kolom in Excel dan"
              + " op als tekst");
    }
    Standaard standaard = rij.keuze(Contractbestand.DOMEIN, DOMEINEN);
    Product product = standaard == null ? null : product(rij, standaard);
    Kerncompetentie kerncompetentie = rij.keuze(Contractbestand.KERNCOMPETENTIE, KERNCOMPETENTIES);
    Betaaltitel betaaltitel = rij.keuze(Contractbestand.BETAALTITEL, BETAALTITELS);
    keurVariant(rij, betaaltitel);
    Afspraak afspraak = Afspraak.lees(rij, betaaltitel);
    LocalDate ingangsdatum = rij.datum(Contractbestand.INGANGSDATUM);
    LocalDate einddatum = einddatum(rij, ingangsdatum);
    Set<String> codes = gemeenten(rij, ingangsdatum, einddatum);
    return !rij.isGoed()
        ? Optional.empty()
        : Optional.of(
            new Contractregel(
                contractnummer,
                rij.code(Contractbestand.GEMEENTE),
                codes,
                aanbieder,
                requireNonNull(standaard),
                requireNonNull(product),
                requireNonNull(kerncompetentie),
                requireNonNull(betaaltitel),
                afspraak.eenheid(),
                afspraak.tarief(),
                afspraak.vastBedrag(),
                requireNonNull(ingangsdatum),
                einddatum,
                afspraak.jaarplafond(),
                afspraak.maandplafond()));
  }

  private Product product(Rijlezing rij, Standaard standaard) {
    String categorie = rij.code(Contractbestand.PRODUCTCATEGORIE);
    String code = rij.code(Contractbestand.PRODUCTCODE);
    Set<String> volgensLijst = codelijsten.categorieenVanProductcode(standaard, code);
    if (!PRODUCTCODE.matcher(code).matches()) {
      fout(rij, Contractbestand.PRODUCTCODE, "een productcode van hoogstens 5 tekens");
    } else if (volgensLijst.isEmpty() && codelijsten.zijnProductcodesUitputtend(standaard)) {
      // D16: only a list that was given is exhaustive
      fout(rij, Contractbestand.PRODUCTCODE, "een code uit de opgegeven productcodelijst");
    }
    if (!volgensLijst.isEmpty() && !volgensLijst.contains(categorie)) {
      fout(
          rij,
          Contractbestand.PRODUCTCATEGORIE,
          "%s, waaronder product %s in de productcodelijst staat"
              .formatted(String.join(" of ", volgensLijst), code));
    } else if (!codelijsten.kent(Codelijst.productcategorie(standaard), categorie)) {
      fout(
          rij,
          Contractbestand.PRODUCTCATEGORIE,
          "een productcategorie van de %s, twee cijfers".formatted(standaard.naam()));
    }
    return new Product(categorie, code);
  }

  private static void keurVariant(Rijlezing rij, @Nullable Betaaltitel betaaltitel) {
    String variant = rij.tekst(Contractbestand.UITVOERINGSVARIANT);
    if (betaaltitel == null) {
      rij.keuze(
          Contractbestand.UITVOERINGSVARIANT,
          keuzes(Arrays.asList(Uitvoeringsvariant.values()), Uitvoeringsvariant::name));
    } else if (!betaaltitel.variant().name().equals(variant)) {
      fout(
          rij,
          Contractbestand.UITVOERINGSVARIANT,
          "%s, zoals bij betaaltitel %s hoort"
              .formatted(betaaltitel.variant(), betaaltitel.code()));
    }
  }

  private static @Nullable LocalDate einddatum(Rijlezing rij, @Nullable LocalDate ingangsdatum) {
    if (rij.isLeeg(Contractbestand.EINDDATUM)) {
      return null;
    }
    LocalDate einddatum = rij.datum(Contractbestand.EINDDATUM);
    if (einddatum != null && ingangsdatum != null && einddatum.isBefore(ingangsdatum)) {
      fout(
          rij,
          Contractbestand.EINDDATUM,
          "de ingangsdatum (%s) of later, of leeg".formatted(ingangsdatum));
    }
    return einddatum;
  }

  private Set<String> gemeenten(
      Rijlezing rij, @Nullable LocalDate ingangsdatum, @Nullable LocalDate einddatum) {
    Optional<Set<String>> codes = gemeenten.codes(rij.code(Contractbestand.GEMEENTE));
    if (codes.isEmpty()) {
      fout(
          rij,
          Contractbestand.GEMEENTE,
          "een of meer CBS-codes van 4 cijfers, of de naam van een jeugdzorgregio");
    } else if (ingangsdatum != null) {
      for (String onbekend : gemeenten.onbekend(codes.get(), ingangsdatum, einddatum)) {
        rij.fout(
            Contractbestand.GEMEENTE,
            "'%s' is in de looptijd van de regel geen gemeente; verwacht: een CBS-code",
            onbekend);
      }
    }
    return codes.orElse(Set.of());
  }

  private static void fout(Rijlezing rij, String kolom, String verwacht) {
    rij.fout(kolom, "%s; verwacht: %s", rij.getoond(kolom), verwacht);
  }
}
