package nl.sluis.api.inzage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the trail is given in the shape of the Logboek Dataverwerkingen.
 *
 * @param verwerkingenregister how the URI of a processing activity in the register of the
 *     organisation begins; {@code berichtenverkeer}, {@code inzage} or {@code beheer} comes behind
 *     it
 */
@ConfigurationProperties("sluis.logboek")
record LogboekInstellingen(
    @DefaultValue("urn:sluis:verwerkingsactiviteit:") String verwerkingenregister) {}
