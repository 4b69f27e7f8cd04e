package nl.sluis.toegang;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * How what is kept in a session is written and read. Only classes are read that belong in one; what
 * another version wrote, and cannot be read any more, is as if it were not there.
 */
final class Sessievorm implements Converter<byte[], @Nullable Object> {
  private static final Logger LOG = LoggerFactory.getLogger(Sessievorm.class);
  private static final ObjectInputFilter ALLEEN =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=12;maxrefs=2000;maxbytes=65536;maxarray=1000;"
              + "nl.sluis.toegang.Sessiepersoon;"
              + "org.springframework.security.web.csrf.DefaultCsrfToken;"
              + "org.springframework.security.oauth2.core.**;"
              + "java.lang.*;java.util.*;!*");

  private Sessievorm() {}

  static GenericConversionService vormen() {
    GenericConversionService vormen = new GenericConversionService();
    vormen.addConverter(Object.class, byte[].class, new SerializingConverter());
    vormen.addConverter(byte[].class, Object.class, new Sessievorm());
    return vormen;
  }

  @Override
  public @Nullable Object convert(byte[] inhoud) {
    try (ObjectInputStream lezer = new ObjectInputStream(new ByteArrayInputStream(inhoud))) {
      lezer.setObjectInputFilter(ALLEEN);
      return lezer.readObject();
    } catch (IOException | ClassNotFoundException fout) {
      LOG.warn("Something in a session was not read: {}", fout.getClass().getName());
      return null;
    }
  }
}
