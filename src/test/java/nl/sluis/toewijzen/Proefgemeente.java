package nl.sluis.toewijzen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Schemas;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.contract.Contractregister;
import nl.sluis.controle.Controle;
import nl.sluis.controle.Oordeel;
import nl.sluis.controle.Peildatum;
import nl.sluis.dossier.MemoryDossierRepository;
import org.jspecify.annotations.Nullable;

/** A gemeente that composes 301s of its beschikkingen and remembers what it sent. */
final class Proefgemeente {
  private static final BerichtReader READER = new BerichtReader(Schemas.ingebouwd());
  private static final BerichtWriter WRITER = new BerichtWriter(Schemas.ingebouwd());
  private static final Controle CONTROLE = new Controle();

  private final MemoryDossierRepository dossier = new MemoryDossierRepository();
  private final @Nullable Contractregister contracten;

  Proefgemeente() {
    this(null);
  }

  Proefgemeente(@Nullable Contractregister contracten) {
    this.contracten = contracten;
  }

  /** Remembers a message of conformance-tests/basis that was approved before. */
  Proefgemeente kent(String bericht) {
    Leesresultaat gelezen = lees(bericht);
    dossier.verwerk(gelezen.soort(), gelezen.gelezen(), klasse -> true);
    return this;
  }

  /** What stands in a 301 of conformance-tests/basis. */
  static List<ToegewezenProduct> producten(String bericht) {
    return Objects.requireNonNull(((Toewijzingbericht) lees(bericht).gelezen()).client())
        .toegewezenProducten();
  }

  private static Leesresultaat lees(String bericht) {
    try {
      return READER.lees(Files.readAllBytes(Path.of("conformance-tests", "basis", bericht)));
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  Beschikkingvoorstel stelOp(Proefbeschikking json, String dag) {
    Beschikking beschikking = json.gelezen();
    return new Beschikkingopsteller(WRITER, READER, CONTROLE, contracten)
        .stelOp(
            beschikking,
            dossier,
            (aantal, bezet) ->
                Nummerreeks.vrij(
                    dossier,
                    beschikking.domein(),
                    beschikking.gemeente(),
                    Nummerreeks.EERSTE,
                    aantal,
                    bezet),
            LocalDate.parse(dag));
  }

  /** Sends it, and gives what stands in its only message. */
  List<ToegewezenProduct> verstuurt(Proefbeschikking json, String dag) {
    Beschikkingvoorstel voorstel = stelOp(json, dag);
    assertThat(voorstel.alleGebreken()).isEmpty();
    assertThat(voorstel.oordeel()).isEqualTo(Oordeel.GOEDGEKEURD);
    assertThat(voorstel.berichten()).hasSize(1);
    return verwerk(voorstel, dag).get(0);
  }

  /** Every message is read and judged as any other, and then remembered. */
  List<List<ToegewezenProduct>> verwerk(Beschikkingvoorstel voorstel, String dag) {
    return voorstel.berichten().stream().map(deel -> verwerk(deel, dag)).toList();
  }

  private List<ToegewezenProduct> verwerk(Toewijzingvoorstel deel, String dag) {
    Leesresultaat gelezen = READER.lees(Objects.requireNonNull(deel.bericht()));
    assertThat(
            CONTROLE
                .controleer(gelezen, new Peildatum(LocalDate.parse(dag)), dossier)
                .bevindingen())
        .isEmpty();
    Toewijzingbericht bericht = (Toewijzingbericht) gelezen.gelezen();
    dossier.verwerk(gelezen.soort(), bericht, klasse -> true);
    return Objects.requireNonNull(bericht.client()).toegewezenProducten();
  }
}
