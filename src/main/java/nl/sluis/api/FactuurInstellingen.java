package nl.sluis.api;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator can set about invoices.
 *
 * @param partijen the file with who sends invoices and who pays them; it is read at each request
 */
@ConfigurationProperties("sluis.facturatie")
record FactuurInstellingen(Path partijen) {}
