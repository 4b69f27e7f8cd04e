package nl.sluis.koppeling.map;

import nl.sluis.deelnemer.Deelnemers;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.springframework.stereotype.Component;

/** Which folders the route map looks into: the in of a deelnemer, and none besides. */
@Component
class Mapfilter implements GenericFileFilter<Object> {
  private final Deelnemers deelnemers;
  private final Submappen submappen;

  Mapfilter(Deelnemers deelnemers, Submappen submappen) {
    this.deelnemers = deelnemers;
    this.submappen = submappen;
  }

  @Override
  public boolean accept(GenericFile<Object> bestand) {
    String[] delen = bestand.getRelativeFilePath().replace('\\', '/').split("/");
    boolean vanDeelnemer = deelnemers.kent(delen[0]);
    boolean inMap = delen.length < 2 || delen[1].equals(Deelnemersmappen.IN);
    if (vanDeelnemer && inMap && delen.length > 2 && bestand.isDirectory()) {
      submappen.gezien(delen[0]);
      return false;
    }
    return vanDeelnemer && inMap;
  }
}
