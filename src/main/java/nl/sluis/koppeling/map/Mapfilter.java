package nl.sluis.koppeling.map;

import nl.sluis.deelnemer.Deelnemers;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.springframework.stereotype.Component;

/** Which folders the route map looks into: the in of a deelnemer, and none besides. */
@Component
class Mapfilter implements GenericFileFilter<Object> {
  private final Deelnemers deelnemers;

  Mapfilter(Deelnemers deelnemers) {
    this.deelnemers = deelnemers;
  }

  @Override
  public boolean accept(GenericFile<Object> bestand) {
    String[] delen = bestand.getRelativeFilePath().replace('\\', '/').split("/");
    boolean vanDeelnemer = deelnemers.kent(delen[0]);
    boolean inMap = delen.length < 2 || delen[1].equals(Deelnemersmappen.IN);
    return vanDeelnemer && inMap;
  }
}
