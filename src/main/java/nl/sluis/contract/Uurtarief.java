package nl.sluis.contract;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Eenheid;
import org.jspecify.annotations.Nullable;

/**
 * Paid for effort: per hour, and also per minute, etmaal, dagdeel or piece. Weeks are counted as
 * ISO calendar weeks, broken ones in full (IV077, IV078).
 */
record Uurtarief() implements PerClient {
  private static final Set<Eenheid> EENHEDEN =
      EnumSet.of(
          Eenheid.MINUUT, Eenheid.UUR, Eenheid.ETMAAL, Eenheid.DAGDEEL, Eenheid.STUKS_INSPANNING);
  private static final int WEKEN_BIJ_HULP_BIJ_HET_HUISHOUDEN = 6;

  @Override
  public String code() {
    return "UURTARIEF";
  }

  @Override
  public String naam() {
    return "uurtarief";
  }

  @Override
  public Uitvoeringsvariant variant() {
    return Uitvoeringsvariant.INSPANNINGSGERICHT;
  }

  @Override
  public Set<Eenheid> eenheden() {
    return EENHEDEN;
  }

  @Override
  public Optional<String> pastNiet(@Nullable Omvang omvang) {
    return Passend.inEenheid(this, omvang);
  }

  @Override
  public Maximum binnen(Toegewezen toegewezen, Periode productPeriode) {
    Omvang omvang = toegewezen.omvang();
    return switch (omvang.frequentie()) {
      case PER_DAG -> Frequenties.perDag(omvang, productPeriode);
      case PER_WEEK ->
          toegewezen.isHulpBijHetHuishouden()
              ? new Maximum(
                  omvang,
                  Telling.VASTE_WEKEN,
                  WEKEN_BIJ_HULP_BIJ_HET_HUISHOUDEN,
                  productPeriode,
                  false)
              : perWeek(omvang, productPeriode);
      case PER_MAAND -> Frequenties.perProductPeriode(omvang, productPeriode);
      case TOTAAL -> Frequenties.totaal(omvang, productPeriode);
    };
  }

  @Override
  public Maximum over(Toegewezen toegewezen, LocalDate laatste) {
    Omvang omvang = toegewezen.omvang();
    Periode geheel = toegewezen.periode(laatste);
    return switch (omvang.frequentie()) {
      case PER_DAG -> Frequenties.perDag(omvang, geheel);
      case PER_WEEK -> perWeek(omvang, geheel);
      case PER_MAAND -> Frequenties.perMaand(omvang, geheel);
      case TOTAAL -> Frequenties.totaal(omvang, geheel);
    };
  }

  private static Maximum perWeek(Omvang omvang, Periode periode) {
    return new Maximum(omvang, Telling.KALENDERWEKEN, Kalender.weken(periode), periode, false);
  }

  @Override
  public Prijs prijs(long volume, Eenheid eenheid, @Nullable Tarief tarief) {
    if (tarief == null) {
      throw new IllegalArgumentException("A prestatie by uurtarief has a tarief");
    }
    return Prijs.van(volume, eenheid, tarief);
  }
}
