package org.rapporteur.publiclog.ui;

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
import org.springframework.beans.factory.ObjectProvider;

/// What both pages of a log ask first: which log, under what title, and how it is signed.
@SpringComponent
class LogPages {

  private final PublicLog publicLog;
  private final ObjectProvider<LogTitles> titles;
  private final ObjectProvider<EntryGrounds> grounds;

  LogPages(
      PublicLog publicLog, ObjectProvider<LogTitles> titles, ObjectProvider<EntryGrounds> grounds) {
    this.publicLog = publicLog;
    this.titles = titles;
    this.grounds = grounds;
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
