package nl.sluis.dossier;

import java.time.LocalDate;
import java.util.Optional;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.contract.Gedeclareerd;

/**
 * What was exchanged before, as far as one message can touch it; a settled past that does not
 * change while the message is judged. A toewijzing is known only to its own gemeente, domein and
 * aanbieder (D27).
 */
public interface Dossier {

  /** The sender used this Identificatie before for this berichtsoort (TR056). */
  boolean kentIdentificatie();

  /** The sender used this DeclaratieNummer before in this domein (TR333). */
  boolean kentDeclaratieNummer();

  /** First day of the last processed DeclaratiePeriode to this gemeente in this domein (D2). */
  Optional<LocalDate> laatsteDeclaratiePeriode();

  /** This client has, or once had, a toewijzing of this gemeente for this aanbieder (TR304). */
  boolean kentClient(Client client);

  /** The toewijzing of this prestatie, also one of another client, but none that was taken back. */
  Optional<Toewijzing> toewijzing(Prestatie prestatie);

  /** The toewijzing of this prestatie where it was taken back (TR384). */
  Optional<Toewijzing> verwijderdeToewijzing(Prestatie prestatie);

  /** The toewijzing with this number in the gemeente and domein, of any aanbieder (TR332). */
  Optional<Toewijzing> inGemeente(ToegewezenProduct product);

  /** There is an approved, not credited debet prestatie on this toewijzing (TR385). */
  boolean heeftOpenPrestaties(ToegewezenProduct product);

  /** The aanbieder used this ReferentieNummer before in this domein (TR314). */
  boolean kentReferentie(Prestatie prestatie);

  /** The earlier prestatie that a credit names with its VorigReferentieNummer (TR323, TR390). */
  Optional<EerderePrestatie> gecrediteerde(Prestatie credit);

  /**
   * The open debet prestatie on the same toewijzing, ProductPeriode, categorie and code (TR389,
   * D6).
   */
  Optional<EerderePrestatie> openDebet(Prestatie prestatie);

  /**
   * What was claimed on a toewijzing: approved, debet and not taken back, without what the credits
   * of this message name, since those may yet be taken back (TR322, TR369, D4).
   */
  Gedeclareerd gedeclareerd(long toewijzingNummer);

  /** All that is known of the client of a regiebericht or a verzoek. */
  Clientverleden client();

  /**
   * The toewijzing with this number between this gemeente and this aanbieder, of any client, but
   * none that was taken back (TR019, TR350, TR351, D27).
   */
  Optional<Toewijzing> toewijzing(long nummer);

  /** The aanbieder used this ReferentieAanbieder before in this domein (TR347). */
  boolean kentReferentieAanbieder(String referentie);

  /** The verzoek between this gemeente and this aanbieder with this ReferentieAanbieder (TR355). */
  Optional<Verzoek> verzoek(String referentieAanbieder);
}
