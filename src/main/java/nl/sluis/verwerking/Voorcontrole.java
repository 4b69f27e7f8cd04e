package nl.sluis.verwerking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import nl.sluis.antwoord.Antwoord;
import nl.sluis.antwoord.Antwoordkenmerk;
import nl.sluis.antwoord.Antwoordopsteller;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.berichtkluis.Adressering;
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.contract.JdbcContractregister;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Controle;
import nl.sluis.controle.Peildatum;
import nl.sluis.controle.Rapport;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.dossier.DossierRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the gateway would say of a message, without taking it in. What it knows of others stays with
 * them: only a message of or to the one who asks is held against dossier and contracts (D68).
 */
@Component
public class Voorcontrole {
  private static final String KANAAL = "controle";

  private final BerichtReader reader;
  private final BerichtWriter writer;
  private final Toegang toegang;
  private final Deelnemers deelnemers;
  private final Controle zonderContracten;
  private final JdbcContractregister contracten;
  private final DossierRepository dossiers;
  private final Antwoordopsteller opsteller;
  private final Clock klok;

  Voorcontrole(
      BerichtReader reader,
      BerichtWriter writer,
      Toegang toegang,
      Deelnemers deelnemers,
      Codelijsten codelijsten,
      JdbcContractregister contracten,
      DossierRepository dossiers,
      Antwoordopsteller opsteller,
      Clock klok) {
    this.reader = reader;
    this.writer = writer;
    this.toegang = toegang;
    this.deelnemers = deelnemers;
    this.zonderContracten = new Controle(codelijsten);
    this.contracten = contracten;
    this.dossiers = dossiers;
    this.opsteller = opsteller;
    this.klok = klok;
  }

  /**
   * What would be said.
   *
   * @param contracten fingerprint of the contracts that it was held against; null for none
   * @param antwoord null where none would be given
   * @param xml of the answer
   */
  public record Uitkomst(
      Peildatum peildatum,
      Beoordeling beoordeling,
      Rapport rapport,
      @Nullable String contracten,
      @Nullable Antwoord antwoord,
      byte @Nullable [] xml) {}

  /**
   * Judges a message; changes nothing.
   *
   * @param naam by which its sender knows it
   * @param dag on which it is judged; null for today
   */
  public Uitkomst controleer(byte[] inhoud, String naam, Identiteit wie, @Nullable LocalDate dag) {
    Peildatum peildatum =
        new Peildatum(Objects.requireNonNullElseGet(dag, () -> LocalDate.now(klok)));
    Leesresultaat gelezen =
        toegang.keur(reader.lees(inhoud), aangeboden(inhoud, naam, wie, peildatum));
    Contracten eigen = isPartij(wie, gelezen) ? eigen() : null;
    Beoordeling beoordeling =
        eigen == null
            ? zonderContracten.controleer(gelezen, peildatum, null)
            : eigen.controle().controleer(gelezen, peildatum, dossiers);
    Antwoord antwoord =
        opsteller.stelOp(beoordeling, Antwoordkenmerk.van(inhoud, peildatum.datum())).orElse(null);
    return new Uitkomst(
        peildatum,
        beoordeling,
        Rapport.van(naam, beoordeling),
        eigen == null ? null : eigen.versie(),
        antwoord,
        antwoord == null ? null : writer.schrijf(antwoord.bericht(), antwoord.soort()));
  }

  private record Contracten(Controle controle, String versie) {}

  private Contracten eigen() {
    JdbcContractregister.VasteVersie nu = contracten.zoalsNu();
    return new Contracten(zonderContracten.met(nu), nu.versie());
  }

  private boolean isPartij(Identiteit wie, Leesresultaat gelezen) {
    Adressering adressering = Adressering.van(gelezen.herkenning());
    String deelnemer = wie.deelnemer();
    if (deelnemer == null || adressering.indiener() == null) {
      return wie.isBeheerder();
    }
    return deelnemer.equals(adressering.bestemming())
        || deelnemers.magNamens(deelnemer, adressering.indiener());
  }

  /** As it would have been stored. */
  private Ontvangen aangeboden(byte[] inhoud, String naam, Identiteit wie, Peildatum peildatum) {
    return new Ontvangen(
        UUID.randomUUID(),
        0,
        klok.instant(),
        null,
        null,
        null,
        null,
        KANAAL,
        Objects.requireNonNullElse(wie.deelnemer(), ""),
        naam,
        inhoud.length,
        inhoud,
        peildatum.datum());
  }
}
