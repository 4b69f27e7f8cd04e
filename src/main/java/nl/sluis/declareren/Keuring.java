package nl.sluis.declareren;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.controle.Controle;
import nl.sluis.controle.Peildatum;
import nl.sluis.dossier.DossierRepository;

/**
 * Writes a composed declaratie, reads it back and judges it as its receiver would, against the same
 * dossier and contracts. Nothing is kept of it.
 *
 * @param controle with the contracts, where they are known
 */
public record Keuring(
    BerichtWriter writer, BerichtReader reader, Controle controle, DossierRepository dossiers) {

  OpgesteldeDeclaratie keur(Declaratiebouw bouw, List<Lijn> lijnen, LocalDate peildatum) {
    byte[] xml = writer.schrijf(bouw.bericht(lijnen), bouw.soort());
    Leesresultaat gelezen = reader.lees(xml);
    return new OpgesteldeDeclaratie(
        "%s-%s.xml".formatted(bouw.soort(), bouw.nummer()),
        xml,
        (Declaratiebericht) gelezen.gelezen(),
        controle.controleer(gelezen, new Peildatum(peildatum), dossiers));
  }
}
