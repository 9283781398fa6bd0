package org.rapporteur.publiclog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.publiclog.EntryExplanations;
import org.rapporteur.publiclog.EntryExplanations.EntryExplanation;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.LogTitles;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.rapporteur.uikit.frame.ViewGuard;
import org.springframework.beans.factory.ObjectProvider;

/// Checks access to the log pages and loads their log, title, entry and explanations.
@SpringComponent
class LogPageAccess implements ViewGuard {

  private final PublicLogService publicLog;
  private final ObjectProvider<LogTitles> titles;
  private final ObjectProvider<EntryExplanations> explanations;

  LogPageAccess(
      PublicLogService publicLog,
      ObjectProvider<LogTitles> titles,
      ObjectProvider<EntryExplanations> explanations) {
    this.publicLog = publicLog;
    this.titles = titles;
    this.explanations = explanations;
  }

  @Override
  public void requireAccess(Class<? extends Component> view, RouteParameters parameters) {
    if (view == LogView.class || view == LogEntryView.class) {
      var log = requireLog(parameters);
      requireTitle(log, Locale.ENGLISH);
      if (view == LogEntryView.class) {
        requireEntry(log, parameters);
      }
    }
  }

  /// Returns explanations by entry number.
  Map<Integer, EntryExplanation> explain(LogName log, List<LogEntry> entries, Locale locale) {
    var explanationsByNumber = new HashMap<Integer, EntryExplanation>();
    explanations.stream()
        .forEach(source -> explanationsByNumber.putAll(source.explain(log, entries, locale)));
    return explanationsByNumber;
  }

  LogName requireLog(RouteParameters parameters) {
    String slug = parameters.get("slug").orElse("");
    try {
      return new LogName(slug);
    } catch (InvalidInput e) {
      throw new NotFound("log", slug);
    }
  }

  LogEntry requireEntry(LogName log, RouteParameters parameters) {
    String entryNumber = parameters.get("number").orElse("");
    return Optional.of(entryNumber)
        .filter(number -> number.matches("[1-9][0-9]{0,8}"))
        .flatMap(number -> publicLog.findEntry(log, Integer.parseInt(number)))
        .orElseThrow(() -> new NotFound("entry", entryNumber));
  }

  String requireTitle(LogName log, Locale locale) {
    return findTitle(log, locale).orElseThrow(() -> new NotFound("log", log));
  }

  /// Without a module that knows titles, a log with entries has its name as title.
  private Optional<String> findTitle(LogName log, Locale locale) {
    var logTitles = titles.getIfAvailable();
    if (logTitles != null) {
      return logTitles.findTitle(log, locale);
    }
    return publicLog.size(log) > 0 ? Optional.of(log.value()) : Optional.empty();
  }
}
