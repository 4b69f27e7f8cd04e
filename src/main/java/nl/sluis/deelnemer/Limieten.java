package nl.sluis.deelnemer;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a deelnemer may ask of the gateway.
 *
 * @param verzoekenPerMinuut over HTTP and SOAP
 * @param grootte of one file
 */
public record Limieten(
    @DefaultValue("1200") int verzoekenPerMinuut, @DefaultValue("25MB") DataSize grootte) {}
