package org.rapporteur.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.ReportService;
import org.rapporteur.response.challenge.ChallengeDetails;
import org.rapporteur.response.challenge.ChallengeLinks;
import org.rapporteur.response.challenge.ChallengeService;
import org.rapporteur.response.challenge.ChallengeState;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.slot.ParagraphSlot;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Tag;

/// Says on the desk which paragraphs of the latest edition were challenged, by whom, and what came
/// of it.
@org.springframework.stereotype.Component
class ChallengeMarks implements ParagraphSlot {

  /// Of one paragraph; the page of the challenges has all.
  private static final int SHOWN = 3;

  private final ReportService reports;
  private final ChallengeService challenges;

  ChallengeMarks(ReportService reports, ChallengeService challenges) {
    this.reports = reports;
    this.challenges = challenges;
  }

  @Override
  public Map<String, List<Component>> of(ConsultationDetails consultation, Viewer viewer) {
    return reports
        .latest(viewer, consultation.id())
        .map(latest -> challenges.of(viewer, consultation.id(), latest.number()))
        .map(made -> marks(consultation.slug(), made))
        .orElse(Map.of());
  }

  private static Map<String, List<Component>> marks(
      Slug consultation, List<ChallengeDetails> made) {
    var marks = new HashMap<String, List<Component>>();
    made.stream()
        .collect(Collectors.groupingBy(ChallengeDetails::paragraphId))
        .forEach((paragraph, own) -> marks.put(paragraph, of(consultation, own)));
    return marks;
  }

  /// What waits for an answer first.
  private static List<Component> of(Slug consultation, List<ChallengeDetails> made) {
    var marks = new ArrayList<Component>();
    made.stream()
        .sorted(Comparator.comparing(ChallengeDetails::state))
        .limit(SHOWN)
        .forEach(challenge -> marks.add(mark(consultation, challenge)));
    if (made.size() > SHOWN) {
      var more = link(ChallengeLinks.all(consultation, made.getFirst().edition()));
      more.add(tag(more, "response.challenge.mark.more", Tag.Tone.PLAIN, made.size() - SHOWN));
      marks.add(more);
    }
    return marks;
  }

  private static Anchor mark(Slug consultation, ChallengeDetails challenge) {
    var mark = link(ChallengeLinks.challenge(consultation, challenge));
    var answer = challenge.answer();
    mark.add(
        tag(
            mark,
            "response.challenge.mark." + (answer == null ? "OPEN" : answer.outcome().name()),
            challenge.state() == ChallengeState.OPEN ? Tag.Tone.WARN : Tag.Tone.PLAIN,
            challenge.name()));
    return mark;
  }

  /// Beside the desk, on which something may be half written.
  private static Anchor link(String to) {
    var link = new Anchor(to);
    link.setTarget("_blank");
    return link;
  }

  /// In the language of whoever works there, not in that of the draft around it.
  private static Tag tag(Anchor in, String key, Tag.Tone tone, Object fact) {
    var tag = new Tag(Icon.Name.FLAG, in.getTranslation(key, fact), tone);
    tag.getElement()
        .setAttribute("lang", UI.getCurrent().getLocale().toLanguageTag())
        .setAttribute("dir", "auto");
    return tag;
  }
}
