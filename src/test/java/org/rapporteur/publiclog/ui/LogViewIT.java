package org.rapporteur.publiclog.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDraftService;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Transactions;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ViewTest;
import org.rapporteur.uikit.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tests how a visitor reads the log of a consultation and verifies an entry.
class LogViewIT extends ViewTest {

  @Autowired PublicLogService publicLog;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;
  @Autowired Fixtures fixtures;
  @Autowired ConsultationDraftService consultations;

  private LogName log;

  /// Adds entries after 1 and 2, which are the announcement and the opening.
  @BeforeEach
  void addEntries() {
    log = new LogName(fixtures.anOpenConsultation().slug().value());
    record(log, 3);
  }

  private void record(LogName name, int first) {
    transactions.write(
        () -> {
          for (int i = first; i <= 30; i++) {
            publicLog.record(
                name,
                new EntryDraft(
                    i % 3 == 0 ? "comment-restored" : "comment-removed",
                    "C" + i,
                    "moderator",
                    Map.of("policyPoint", "9.9"),
                    "Reason " + i,
                    "Delegate, Ministry of ICT"));
          }
        });
  }

  @Test
  void newestEntriesComeFirstWithLinkToOlder() {
    navigate("consultations/" + log + "/log", LogView.class);

    assertThat(listRows()).hasSize(25).first().asString().contains("M-0030");
    assertThat(listRows().getFirst())
        .contains("C30", "Policy point: 9.9", "Reason 30", "Moderator")
        .doesNotContain("Delegate");
    assertThat(listHrefs()).contains("/consultations/" + log + "/log?before=6");

    UI.getCurrent().navigate("consultations/" + log + "/log", QueryParameters.of("before", "6"));
    assertThat(listRows()).hasSize(5).last().asString().contains("M-0001");
    assertThat(listHrefs()).contains("/consultations/" + log + "/log");
  }

  @Test
  void actionFilterIsInUrl() {
    navigate("consultations/" + log + "/log", LogView.class);
    @SuppressWarnings("unchecked")
    Select<String> kind = $(Select.class).single();
    kind.setValue("comment-restored");
    test($(Button.class).withText("Apply filter").single()).click();

    assertThat(listRows()).hasSize(10).allMatch(row -> row.contains("Comment restored"));
  }

  @Test
  void entryNumberLinksToEntry() {
    navigate("consultations/" + log + "/log", LogView.class);
    $(TextField.class).single().setValue("m-0007");
    test($(Button.class).withText("Apply filter").single()).click();

    assertThat(getCurrentView()).isInstanceOf(LogEntryView.class);
    assertThat($(H1.class).single().getText()).startsWith("M-0007");
  }

  @Test
  void entryIsVerifiedUnderSignedRoot() {
    navigate("consultations/" + log + "/log/7", LogEntryView.class);

    assertThat(textOf($(Notice.class).single()))
        .contains("Verified against the signed log")
        .contains("30 entries");
    assertThat(textOf(getCurrentView())).contains("Reason 7").doesNotContain("Delegate");
    assertThat($(Pre.class).single().getText())
        .isEqualTo(publicLog.findEntry(log, 7).orElseThrow().leaf());
    assertThat(listHrefs())
        .contains(
            "/consultations/" + log + "/log/6",
            "/consultations/" + log + "/log/8",
            "/consultations/" + log + "/comments/7",
            "/transparency/" + log + "/checkpoint",
            "/transparency/" + log + "/key");
  }

  @Test
  void entryAboutConsultationShowsItsTitle() {
    publicLog.record(
        log,
        new EntryDraft(
            "consultation-extended", log.value(), "secretariat", Map.of(), "More time", null));

    navigate("consultations/" + log + "/log/31", LogEntryView.class);

    assertThat($(H1.class).single().getText())
        .isEqualTo("M-0031: Closing time extended, Continuation of the Forum");
    assertThat(listHrefs()).contains("/consultations/" + log);
  }

  @Test
  void entryWithChangedReasonIsNotVerified() {
    jdbc.sql(
            "UPDATE log_entry SET text = 'Another reason' WHERE number = 7 AND log = (SELECT id FROM log_head WHERE name = ?)")
        .param(log.value())
        .update();

    navigate("consultations/" + log + "/log/7", LogEntryView.class);

    assertThat(textOf($(Notice.class).single())).contains("does not match the signed log");
  }

  @Test
  void erasedReasonIsShownAsErased() {
    publicLog.eraseText(log, 7);

    navigate("consultations/" + log + "/log/7", LogEntryView.class);

    assertThat(textOf(getCurrentView())).contains("was erased").doesNotContain("Reason 7");
    assertThat(textOf($(Notice.class).single())).contains("Verified against the signed log");
  }

  @Test
  void unpublishedConsultationHasNoLogPages() {
    var draft = new Slug("draft-" + log);
    consultations.create(fixtures.aSecretariat(), draft, fixtures.draft(ReviewTiming.AFTER));
    record(new LogName(draft.value()), 1);

    assertThatThrownBy(() -> navigate("consultations/" + draft + "/log", LogView.class))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> navigate("consultations/" + draft + "/log/7", LogEntryView.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<String> listRows() {
    return $(NativeTableRow.class).all().stream().skip(1).map(LogViewIT::textOf).toList();
  }

  private List<String> listHrefs() {
    return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
  }

  private static String textOf(Object view) {
    return ((Component) view).getElement().getTextRecursively();
  }
}
