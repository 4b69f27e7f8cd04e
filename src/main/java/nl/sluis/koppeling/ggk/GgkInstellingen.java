package nl.sluis.koppeling.ggk;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator can set about StUF-GGk.
 *
 * @param applicatie the name of this gateway in an envelope
 * @param adres where others reach the endpoint, for in the WSDL; null for the address by which the
 *     WSDL is asked
 * @param verbindtijd how long the endpoint of a deelnemer may take to accept a connection
 * @param antwoordtijd how long it may take to answer
 */
@ConfigurationProperties("sluis.ggk")
record GgkInstellingen(
    @DefaultValue("Sluis") String applicatie,
    @Nullable URI adres,
    @DefaultValue("10s") Duration verbindtijd,
    @DefaultValue("60s") Duration antwoordtijd) {}
