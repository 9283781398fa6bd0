package org.rapporteur.publiclog.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.publiclog.EntryFilter;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogLinks;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.uikit.Breadcrumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.PageHeading;
import org.rapporteur.uikit.Pager;

/// Public log of one consultation, newest first. The filter and the page are in the URL.
@Route("consultations/:slug/log")
@AnonymousAllowed
class LogView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final int PAGE_SIZE = 25;
  private static final String ALL_KINDS = "";

  /// Exclusive upper number for the first page.
  private static final int NEWEST = Integer.MAX_VALUE;

  private final transient PublicLogService publicLog;
  private final transient LogPageAccess pages;
  private String pageTitle = "";

  LogView(PublicLogService publicLog, LogPageAccess pages) {
    this.publicLog = publicLog;
    this.pages = pages;
    addClassName("page-log");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var log = pages.requireLog(event.getRouteParameters());
    var query = event.getLocation().getQueryParameters();
    var filter =
        new EntryFilter(
            query.getSingleParameter("kind").orElse(null),
            query.getSingleParameter("about").orElse(null));
    int beforeNumber = query.getSingleParameter("before").map(LogView::parseNumber).orElse(NEWEST);
    String title = pages.requireTitle(log, getLocale());
    pageTitle = DocumentTitle.forPage(getTranslation("publiclog.title") + ", " + title);
    removeAll();
    add(
        new Breadcrumbs()
            .addLink(getTranslation("publiclog.consultations"), "/")
            .addLink(title, LogLinks.consultation(log))
            .addCurrent(getTranslation("publiclog.title")),
        new PageHeading(getTranslation("publiclog.title"), getTranslation("publiclog.lead")),
        createFilterForm(log, filter));
    addEntries(log, title, filter, beforeNumber);
    addSignature(log);
  }

  @Override
  public String getPageTitle() {
    return pageTitle;
  }

  private Div createFilterForm(LogName log, EntryFilter filter) {
    var subjectField = new TextField(getTranslation("publiclog.filter.reference"));
    subjectField.setPlaceholder(getTranslation("publiclog.filter.reference.example"));
    subjectField.setValue(orEmpty(filter.subject()));
    var kinds = publicLog.listKinds(log);
    var kindSelect = new Select<String>();
    kindSelect.setLabel(getTranslation("publiclog.column.kind"));
    kindSelect.setItems(Stream.concat(Stream.of(ALL_KINDS), kinds.stream()).toList());
    kindSelect.setItemLabelGenerator(
        code -> getTranslation(code.isEmpty() ? "publiclog.all-kinds" : EntryLabels.kindKey(code)));
    kindSelect.setValue(kinds.contains(orEmpty(filter.kind())) ? filter.kind() : ALL_KINDS);
    var applyButton =
        new Button(
            getTranslation("publiclog.apply"),
            click -> applyFilter(log, subjectField.getValue().strip(), kindSelect.getValue()));
    subjectField.addKeyPressListener(Key.ENTER, press -> applyButton.click());
    var filters = new Div(subjectField, kindSelect, applyButton);
    filters.addClassName("filters");
    filters.getElement().setAttribute("role", "search");
    return filters;
  }

  /// Opens the entry if the subject is its label. Otherwise filters the list.
  private void applyFilter(LogName log, String subject, String kind) {
    var ui = getUI().orElseThrow();
    var entry = LogLinks.entryNumber(subject.toUpperCase(Locale.ROOT));
    if (entry.isPresent()) {
      ui.navigate(withoutLeadingSlash(LogLinks.entry(log, entry.get())));
      return;
    }
    ui.navigate(
        withoutLeadingSlash(LogLinks.log(log)),
        QueryParameters.simple(createQueryParameters(new EntryFilter(kind, subject), null)));
  }

  private void addEntries(LogName log, String title, EntryFilter filter, int before) {
    // One extra entry shows if there is an older page.
    List<LogEntry> entries = publicLog.listNewestBefore(log, before, PAGE_SIZE + 1, filter);
    if (entries.isEmpty()) {
      add(new EmptyState(getTranslation("publiclog.none"), getTranslation("publiclog.none.why")));
      return;
    }
    var page = entries.subList(0, Math.min(PAGE_SIZE, entries.size()));
    add(new LogEntryTable(page, title, pages.explain(log, page, getLocale())));
    Optional<String> older =
        entries.size() > PAGE_SIZE
            ? Optional.of(createPageLink(log, filter, page.getLast().number()))
            : Optional.empty();
    Optional<String> newest =
        before == NEWEST ? Optional.empty() : Optional.of(createPageLink(log, filter, null));
    add(new Pager(newest, older));
  }

  private void addSignature(LogName log) {
    if (publicLog.size(log) == 0) {
      return;
    }
    var checkpoint = publicLog.findCheckpoint(log);
    add(
        checkpoint.isPresent()
            ? new SignaturePanel(log, checkpoint.get())
            : SignaturePanel.createNotSignedNotice(this));
  }

  private static String createPageLink(LogName log, EntryFilter filter, @Nullable Integer before) {
    var parameters = QueryParameters.simple(createQueryParameters(filter, before)).getQueryString();
    return LogLinks.log(log) + (parameters.isEmpty() ? "" : "?" + parameters);
  }

  private static Map<String, String> createQueryParameters(
      EntryFilter filter, @Nullable Integer before) {
    var query = new HashMap<String, String>();
    if (!orEmpty(filter.kind()).isEmpty()) {
      query.put("kind", orEmpty(filter.kind()));
    }
    if (!orEmpty(filter.subject()).isEmpty()) {
      query.put("about", orEmpty(filter.subject()));
    }
    if (before != null) {
      query.put("before", before.toString());
    }
    return query;
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static String withoutLeadingSlash(String path) {
    return path.substring(1);
  }

  /// Ignores an invalid number.
  private static Integer parseNumber(String input) {
    return input.matches("[0-9]{1,9}") ? Integer.valueOf(input) : NEWEST;
  }
}
