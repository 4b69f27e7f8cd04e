package nl.sluis.koppeling;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator can set about who is connected and how.
 *
 * @param kanalen the folder with a folder per deelnemer
 * @param deelnemers usually in a file of its own, config/deelnemers.yaml
 */
@ConfigurationProperties("sluis")
record KoppelingInstellingen(Path kanalen, @DefaultValue List<Deelnemer> deelnemers) {}
