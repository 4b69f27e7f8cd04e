package nl.sluis.audit;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When checkpoints of the trail are made and where they go.
 *
 * @param interval between two, while anything happens
 * @param bestand to which each is added as a line; best on another computer, or on a medium that
 *     cannot be overwritten
 * @param adres to which each is posted too; null for none
 */
@ConfigurationProperties("sluis.audit.controlepunt")
public record ControlepuntInstellingen(Duration interval, Path bestand, @Nullable URI adres) {}
