package nl.sluis.koppeling.sftp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import nl.sluis.aflevering.Hangwacht;
import nl.sluis.bewaking.Ophaalstanden;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.component.file.remote.RemoteFilePollingConsumerPollStrategy;
import org.apache.camel.spi.ExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the server of one deelnemer is looked at: when, which files are whole, and what is said when
 * it does not go well. A file is whole when two looks in a row show the same size and time, as long
 * apart as a file must rest; the clock of the server is not asked, for it may be wrong. Only the
 * thread that looks uses it.
 */
final class Peiling extends RemoteFilePollingConsumerPollStrategy
    implements GenericFileFilter<Object>, ExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Peiling.class);

  /** Our library would take * and ? for a pattern and a backslash for a quote. */
  private static final Pattern BRUIKBAAR = Pattern.compile("[^*?\\\\/\\p{Cntrl}]{1,200}");

  private static final int MAX_VERDUBBELINGEN = 20;

  /** What was seen of a file, since when, and how often and until when it is left alone. */
  private record Gezien(long omvang, long gewijzigd, Instant sinds, int mislukt, Instant nietVoor) {
    boolean isZoals(GenericFile<Object> bestand) {
      return omvang == bestand.getFileLength() && gewijzigd == bestand.getLastModified();
    }
  }

  private final String deelnemer;
  private final Peilslot slot;
  private final Hangwacht hangwacht;
  private final Ophaalstanden standen;
  private final SftpInstellingen instellingen;
  private final InstantSource klok;
  private Map<String, Gezien> eerder = new HashMap<>();
  private Map<String, Gezien> nu = new HashMap<>();
  private String storing = "";
  private Hangwacht.@Nullable Werk blik;

  Peiling(
      String deelnemer,
      Peilslot slot,
      Hangwacht hangwacht,
      Ophaalstanden standen,
      SftpInstellingen instellingen,
      InstantSource klok) {
    this.deelnemer = deelnemer;
    this.slot = slot;
    this.hangwacht = hangwacht;
    this.standen = standen;
    this.instellingen = instellingen;
    this.klok = klok;
  }

  @Override
  public boolean begin(Consumer lezer, Endpoint server) {
    nu = new HashMap<>();
    eindig();
    if (hangwacht.isGestopt() || !slot.neem(deelnemer)) {
      return false;
    }
    blik = hangwacht.begin();
    return true;
  }

  @Override
  public boolean accept(GenericFile<Object> bestand) {
    String naam = bestand.getFileNameOnly();
    if (!BRUIKBAAR.matcher(naam).matches()) {
      return false;
    }
    Gezien gezien = eerder.get(naam);
    Instant moment = klok.instant();
    if (gezien == null || !gezien.isZoals(bestand)) {
      gezien =
          new Gezien(bestand.getFileLength(), bestand.getLastModified(), moment, 0, Instant.MIN);
    }
    nu.put(naam, gezien);
    return !moment.isBefore(gezien.sinds().plus(instellingen.rust()))
        && !moment.isBefore(gezien.nietVoor());
  }

  /**
   * A file that is still there after it was taken is left alone for a while, each time longer.
   *
   * @throws TimeoutException when what was asked of the server before was broken off: what it says
   *     now may be the answer to that
   */
  void begint(String naam) throws TimeoutException {
    stelUit(naam);
    Hangwacht.Werk deze = blik;
    if (deze != null) {
      if (deze.isAfgebroken()) {
        throw new TimeoutException();
      }
      deze.leeft();
    }
  }

  private void stelUit(String naam) {
    nu.computeIfPresent(naam, (zelfde, gezien) -> uitgesteld(gezien));
  }

  private Gezien uitgesteld(Gezien gezien) {
    Duration wachttijd =
        instellingen
            .eersteWachttijd()
            .multipliedBy(1L << Math.min(gezien.mislukt(), MAX_VERDUBBELINGEN));
    Duration langste = instellingen.langsteWachttijd();
    return new Gezien(
        gezien.omvang(),
        gezien.gewijzigd(),
        gezien.sinds(),
        gezien.mislukt() + 1,
        klok.instant().plus(wachttijd.compareTo(langste) < 0 ? wachttijd : langste));
  }

  @Override
  public void commit(Consumer lezer, Endpoint server, int aantal) {
    eerder = nu;
    if (eindig()) {
      throw new IllegalStateException(new TimeoutException()); // makes our library roll back
    }
    slot.geefVrij(deelnemer);
    standen.gelukt(deelnemer);
    if (!storing.isEmpty()) {
      LOG.info("The SFTP server of {} is there again", deelnemer);
      storing = "";
    }
  }

  /** Whether this look was broken off. */
  private boolean eindig() {
    Hangwacht.Werk deze = blik;
    blik = null;
    if (deze == null) {
      return false;
    }
    deze.eindig();
    return deze.isAfgebroken();
  }

  /** The next look is over a new connection. */
  @Override
  public boolean rollback(Consumer lezer, Endpoint server, int poging, Exception fout)
      throws Exception {
    eindig();
    slot.geefVrij(deelnemer);
    standen.mislukt(deelnemer);
    String reden = Sftpstoring.reden(fout);
    if (!reden.equals(storing)) {
      LOG.warn("The SFTP server of {} cannot be emptied: {}", deelnemer, reden);
      storing = reden;
    }
    return super.rollback(lezer, server, poging, fout);
  }

  @Override
  public void handleException(Throwable fout) {
    handleException(null, null, fout);
  }

  @Override
  public void handleException(@Nullable String tekst, Throwable fout) {
    handleException(tekst, null, fout);
  }

  /** Without an exchange it is about the server, and rollback has told it. */
  @Override
  public void handleException(
      @Nullable String tekst, @Nullable Exchange bestand, @Nullable Throwable fout) {
    if (bestand != null) {
      stelUit(bestand.getIn().getHeader(Exchange.FILE_NAME_ONLY, "", String.class));
      LOG.warn(
          "A file of {} could not be read or put away: {}", deelnemer, Sftpstoring.reden(fout));
    }
  }
}
