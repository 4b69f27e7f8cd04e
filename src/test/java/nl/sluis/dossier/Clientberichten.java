package nl.sluis.dossier;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.sluis.bericht.Antwoordbericht;
import nl.sluis.bericht.Antwoordbericht.Antwoord;
import nl.sluis.bericht.Datatypes.Achternaam;
import nl.sluis.bericht.Datatypes.Geboortedatum;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Datatypes.VerkorteNaam;
import nl.sluis.bericht.Datatypes.Verwijzer;
import nl.sluis.bericht.Plaats;
import nl.sluis.bericht.Startbericht;
import nl.sluis.bericht.Startbericht.StartProduct;
import nl.sluis.bericht.StatusAanlevering;
import nl.sluis.bericht.Stopbericht;
import nl.sluis.bericht.Stopbericht.StopProduct;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.bericht.VerzoekAntwoord;
import nl.sluis.bericht.VerzoekToewijzingbericht;
import nl.sluis.bericht.VerzoekToewijzingbericht.AangevraagdProduct;
import nl.sluis.bericht.VerzoekWijzigingbericht;
import nl.sluis.bericht.VerzoekWijzigingbericht.OngewijzigdProduct;
import nl.sluis.bericht.VerzoekWijzigingbericht.TeWijzigenProduct;
import org.jspecify.annotations.Nullable;

/** The messages about one client at a time (305, 307, 315, 317, 319) of one exchange. */
record Clientberichten(Wisseling wisseling, String bsn) {
  static final Product BEGELEIDING = new Product("45", "45A04");

  private static final LocalDate BEGIN = LocalDate.of(2026, 1, 14);
  private static final Geboortedatum GEBOORTEDATUM =
      new Geboortedatum(LocalDate.of(2012, 5, 17), null);
  private static final VerkorteNaam NAAM =
      new VerkorteNaam(new Achternaam("Voorbeeld", null), null, null);
  private static final AtomicInteger VOLGNUMMER = new AtomicInteger();

  Clientberichten van(String andereBsn) {
    return new Clientberichten(wisseling, andereBsn);
  }

  Clientberichten bij(Wisseling andere) {
    return new Clientberichten(andere, bsn);
  }

  /** The aanbieder sends a 305 that is approved. */
  void start(StartProduct... producten) {
    wisseling.verwerk(305, startbericht(producten));
  }

  /** The aanbieder sends a 307 that is approved. */
  void stop(StopProduct... producten) {
    wisseling.verwerk(
        307,
        new Stopbericht(
            wisseling.header(307, nieuw()),
            new Stopbericht.Client(
                Plaats.GEEN, bsn, GEBOORTEDATUM, "2", NAAM, List.of(producten), List.of())));
  }

  /** The aanbieder sends a 315 that is approved. */
  void vraagtAan(String... referenties) {
    wisseling.verwerk(315, aanvraag(referenties));
  }

  /** The aanbieder sends a 317 that is approved. */
  void vraagtWijziging(String referentie) {
    wisseling.verwerk(317, wijziging(referentie));
  }

  /** The gemeente sends a 319 that is approved. */
  void antwoordt(String referentie, VerzoekAntwoord antwoord) {
    wisseling.verwerk(319, antwoord(referentie, antwoord));
  }

  /** What the dossier says to a new 305. */
  Clientverleden verleden() {
    return wisseling.laad(305, startbericht(start(1))).client();
  }

  Dossier bijAanvraag(String... referenties) {
    return wisseling.laad(315, aanvraag(referenties));
  }

  Dossier bijAntwoord(String referentie) {
    return wisseling.laad(319, antwoord(referentie, VerzoekAntwoord.AFGEWEZEN));
  }

  /** What the dossier says to a new 317 that leaves the first as it is and changes the others. */
  Dossier bijWijziging(long ongewijzigd, long... teWijzigen) {
    return wisseling.laad(317, wijziging("W-" + nieuw(), ongewijzigd, teWijzigen));
  }

  Startbericht startbericht(StartProduct... producten) {
    return new Startbericht(
        wisseling.header(305, nieuw()),
        new Startbericht.Client(
            Plaats.GEEN, bsn, GEBOORTEDATUM, "2", NAAM, List.of(producten), List.of()));
  }

  private VerzoekToewijzingbericht aanvraag(String... referenties) {
    return new VerzoekToewijzingbericht(
        wisseling.header(315, nieuw()),
        new VerzoekToewijzingbericht.Client(
            Plaats.GEEN,
            bsn,
            GEBOORTEDATUM,
            "2",
            NAAM,
            null,
            null,
            Stream.of(referenties).map(Clientberichten::aangevraagd).toList(),
            List.of()));
  }

  private VerzoekWijzigingbericht wijziging(String referentie, long... nummers) {
    var ongewijzigd =
        Arrays.stream(nummers)
            .limit(1)
            .mapToObj(nummer -> new OngewijzigdProduct(Plaats.GEEN, nummer, List.of()))
            .toList();
    var teWijzigen =
        Arrays.stream(nummers)
            .skip(1)
            .mapToObj(
                nummer ->
                    new TeWijzigenProduct(Plaats.GEEN, nummer, BEGIN, null, null, null, List.of()))
            .toList();
    return new VerzoekWijzigingbericht(
        wisseling.header(317, nieuw()),
        new VerzoekWijzigingbericht.Client(
            Plaats.GEEN,
            bsn,
            new VerzoekWijzigingbericht.Verzoek(
                Plaats.GEEN, referentie, "1", ongewijzigd, teWijzigen, List.of(), List.of()),
            List.of()));
  }

  private VerzoekWijzigingbericht wijziging(String referentie, long eerste, long[] andere) {
    return wijziging(
        referentie, LongStream.concat(LongStream.of(eerste), Arrays.stream(andere)).toArray());
  }

  private Antwoordbericht antwoord(String referentie, VerzoekAntwoord antwoord) {
    return new Antwoordbericht(
        wisseling.header(319, nieuw()),
        new Antwoord(Plaats.GEEN, referentie, antwoord, null, null, List.of()));
  }

  private static AangevraagdProduct aangevraagd(String referentie) {
    return new AangevraagdProduct(
        Plaats.GEEN,
        referentie,
        null,
        BEGELEIDING,
        null,
        BEGIN,
        null,
        null,
        null,
        new Verwijzer("06", null, null),
        null,
        null,
        List.of());
  }

  private static String nieuw() {
    return "C" + VOLGNUMMER.incrementAndGet();
  }

  static StartProduct start(long toewijzingNummer) {
    return start(toewijzingNummer, BEGELEIDING, "2026-01-14");
  }

  static StartProduct start(
      @Nullable Long toewijzingNummer, @Nullable Product product, String begin) {
    return start(toewijzingNummer, product, begin, StatusAanlevering.EERSTE);
  }

  /** The same start, taken back. */
  static StartProduct terug(StartProduct start) {
    return start(
        start.toewijzingNummer(),
        start.product(),
        start.begindatum().toString(),
        StatusAanlevering.VERWIJDEREN);
  }

  private static StartProduct start(
      @Nullable Long toewijzingNummer,
      @Nullable Product product,
      String begin,
      StatusAanlevering status) {
    return new StartProduct(
        Plaats.GEEN, toewijzingNummer, product, null, LocalDate.parse(begin), status, List.of());
  }

  static StopProduct stop(long toewijzingNummer, String reden, String einde) {
    return stop(toewijzingNummer, reden, einde, StatusAanlevering.EERSTE);
  }

  /** The same stop, taken back. */
  static StopProduct terug(StopProduct stop) {
    return stop(
        Objects.requireNonNull(stop.toewijzingNummer()),
        stop.redenBeeindiging(),
        stop.einddatum().toString(),
        StatusAanlevering.VERWIJDEREN);
  }

  private static StopProduct stop(
      long toewijzingNummer, String reden, String einde, StatusAanlevering status) {
    return new StopProduct(
        Plaats.GEEN,
        toewijzingNummer,
        BEGELEIDING,
        null,
        BEGIN,
        reden,
        LocalDate.parse(einde),
        status,
        List.of());
  }

  /** The same version, sent on the initiative of the gemeente (IV097). */
  static ToegewezenProduct zonderReferentie(ToegewezenProduct product) {
    return new ToegewezenProduct(
        Plaats.GEEN,
        product.toewijzingNummer(),
        null,
        product.product(),
        product.toewijzingsdatum(),
        product.toewijzingstijd(),
        product.ingangsdatum(),
        product.einddatum(),
        product.redenWijziging(),
        product.omvang(),
        product.budget(),
        product.commentaar(),
        List.of());
  }
}
