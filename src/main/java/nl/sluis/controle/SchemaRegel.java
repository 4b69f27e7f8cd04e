package nl.sluis.controle;

import java.util.Set;
import nl.sluis.bericht.Berichtsoort;

/**
 * A national rule of niveau 2 whose demand the schema already makes, so that a breach of it is
 * found as XSD (D21).
 *
 * @param type where the schema makes it
 */
public record SchemaRegel(String code, String eis, Set<Berichtsoort> soorten, String type) {}
