package org.rapporteur.publiclog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.publiclog.Checkpoint;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.publiclog.EntryGrounds;
import org.rapporteur.publiclog.EntryGrounds.Ground;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.LogRewritten;
import org.rapporteur.publiclog.LogTitles;
import org.rapporteur.publiclog.PublicLog;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.rapporteur.uikit.Admission;
import org.springframework.beans.factory.ObjectProvider;

/// What both pages of a log ask first: which log, under what title, and how it is signed.
@SpringComponent
class LogPages implements Admission {

  private final PublicLog publicLog;
  private final ObjectProvider<LogTitles> titles;
  private final ObjectProvider<EntryGrounds> grounds;

  LogPages(
      PublicLog publicLog, ObjectProvider<LogTitles> titles, ObjectProvider<EntryGrounds> grounds) {
    this.publicLog = publicLog;
    this.titles = titles;
    this.grounds = grounds;
  }

  @Override
  public void require(Class<? extends Component> view, RouteParameters parameters) {
    if (view == LogView.class || view == EntryView.class) {
      var log = log(parameters);
      title(log, Locale.ENGLISH);
      if (view == EntryView.class) {
        entry(log, parameters);
      }
    }
  }

  /// By the numbers of the entries, for those that a module gives a ground.
  Map<Integer, Ground> grounds(LogName log, List<Entry> entries, Locale locale) {
    var all = new HashMap<Integer, Ground>();
    grounds.stream().forEach(module -> all.putAll(module.of(log, entries, locale)));
    return all;
  }

  LogName log(RouteParameters parameters) {
    String slug = parameters.get("slug").orElse("");
    try {
      return new LogName(slug);
    } catch (InvalidInput e) {
      throw new NotFound("log", slug);
    }
  }

  Entry entry(LogName log, RouteParameters parameters) {
    String asked = parameters.get("number").orElse("");
    return Optional.of(asked)
        .filter(number -> number.matches("[1-9][0-9]{0,8}"))
        .flatMap(number -> publicLog.entry(log, Integer.parseInt(number)))
        .orElseThrow(() -> new NotFound("entry", asked));
  }

  String title(LogName log, Locale locale) {
    var known = titles.getIfAvailable();
    Optional<String> title;
    if (known != null) {
      title = known.titleOf(log, locale);
    } else {
      title = publicLog.size(log) > 0 ? Optional.of(log.value()) : Optional.empty();
    }
    return title.orElseThrow(() -> new NotFound("log", log));
  }

  /// Empty where nothing may be signed; the operator finds the reason in the server's log.
  Optional<Checkpoint> checkpoint(LogName log) {
    try {
      return Optional.of(publicLog.checkpoint(log));
    } catch (LogRewritten e) {
      return Optional.empty();
    }
  }
}
