package nl.sluis.declareren;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.Plaats;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.bericht.Tijd;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import org.jspecify.annotations.Nullable;

/** A toewijzing to a client, for a test. */
record Toegewezenproef(
    long nummer,
    @Nullable Product product,
    LocalDate ingangsdatum,
    @Nullable LocalDate einddatum,
    @Nullable Omvang omvang,
    @Nullable Long budget,
    LocalDate toewijzingsdatum,
    @Nullable RedenWijziging reden) {

  static Toegewezenproef toewijzing(long nummer, String categorie, @Nullable String code) {
    return new Toegewezenproef(
        nummer,
        new Product(categorie, code),
        LocalDate.of(2025, 1, 1),
        null,
        null,
        null,
        LocalDate.of(2025, 1, 1),
        null);
  }

  Toegewezenproef van(String begin, String einde) {
    return new Toegewezenproef(
        nummer,
        product,
        LocalDate.parse(begin),
        LocalDate.parse(einde),
        omvang,
        budget,
        toewijzingsdatum,
        reden);
  }

  Toegewezenproef voor(long volume, Eenheid eenheid, Frequentie frequentie) {
    return new Toegewezenproef(
        nummer,
        product,
        ingangsdatum,
        einddatum,
        new Omvang(volume, eenheid, frequentie),
        budget,
        toewijzingsdatum,
        reden);
  }

  Toegewezenproef metBudget(long eurocent) {
    return new Toegewezenproef(
        nummer, product, ingangsdatum, einddatum, null, eurocent, toewijzingsdatum, reden);
  }

  Toegewezenproef generiek() {
    return new Toegewezenproef(
        nummer, null, ingangsdatum, einddatum, omvang, budget, toewijzingsdatum, reden);
  }

  Toegewezenproef gewijzigdOp(String dag) {
    return new Toegewezenproef(
        nummer, product, ingangsdatum, einddatum, omvang, budget, LocalDate.parse(dag), reden);
  }

  Toegewezenproef verwijderd() {
    return new Toegewezenproef(
        nummer,
        product,
        ingangsdatum,
        einddatum,
        omvang,
        budget,
        toewijzingsdatum,
        RedenWijziging.VERWIJDERD);
  }

  ToegewezenProduct klasse() {
    return new ToegewezenProduct(
        Plaats.GEEN,
        nummer,
        null,
        product,
        toewijzingsdatum,
        new Tijd("09:00:00"),
        ingangsdatum,
        einddatum,
        reden,
        omvang,
        budget,
        null,
        List.of());
  }
}
