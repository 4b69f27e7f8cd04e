package nl.sluis.koppeling.sftp;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator can set about SFTP for all servers together.
 *
 * @param rust so long a file must not have changed before it is taken
 * @param eersteWachttijd after a file could not be taken in; doubled after each next time
 * @param langsteWachttijd it never waits longer
 */
@ConfigurationProperties("sluis.sftp")
record SftpInstellingen(
    @DefaultValue("5s") Duration rust,
    @DefaultValue("10s") Duration eersteWachttijd,
    @DefaultValue("5m") Duration langsteWachttijd) {}
