package org.rapporteur.uikit;

import com.vaadin.flow.component.HtmlComponent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.rapporteur.shared.time.UtcTime;

/// A `time` element that shows date and time in UTC.
public class Timestamp extends HtmlComponent {

  public Timestamp(Instant time) {
    super("time");
    getElement().setAttribute("datetime", time.truncatedTo(ChronoUnit.SECONDS).toString());
    getElement().setText(UtcTime.format(time, getLocale()));
  }
}
