package nl.sluis.koppeling.map;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator can set about the folders.
 *
 * @param kanalen the folder with a folder per deelnemer
 */
@ConfigurationProperties("sluis")
record MapInstellingen(Path kanalen) {}
