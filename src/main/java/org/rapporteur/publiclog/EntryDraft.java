package org.rapporteur.publiclog;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.ReceivedText;

/// A public act as the module that did it describes it. Kind, subject, role and facts go into the
/// leaf for good, so they hold nothing personal; text and name stand beside it and can be erased.
///
/// @param kind a code such as `comment-removed` or `consultation-extended`; its words are the
/// message `publiclog.kind.<kind>`
/// @param subject what was acted on, as people say it: `C158`, `M-0041`, `question 4`
/// @param actorRole a code such as `moderator`; its words are the message `publiclog.role.<role>`
/// @param facts short public facts such as `policyPoint` → `3.2`; the words of a key are the
///     message `publiclog.fact.<key>`
/// @param text the public reason
/// @param actorName who acted; committed to in the leaf, shown by no page of the log
public record EntryDraft(
    String kind,
    String subject,
    String actorRole,
    Map<String, String> facts,
    @Nullable String text,
    @Nullable String actorName) {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9.-]{0,59}");
  private static final Pattern FACT = Pattern.compile("[a-z][a-zA-Z0-9]{0,39}");
  private static final int MOST_FACTS = 20;
  private static final int LONGEST_FACT = 300;
  private static final int LONGEST_SUBJECT = 80;
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_NAME = 400;

  public EntryDraft {
    if (!CODE.matcher(kind).matches() || !CODE.matcher(actorRole).matches()) {
      throw new IllegalArgumentException("Not codes: " + kind + ", " + actorRole);
    }
    if (facts.size() > MOST_FACTS || !facts.keySet().stream().allMatch(FACT.asMatchPredicate())) {
      throw new IllegalArgumentException("Not facts: " + facts.keySet());
    }
    subject = ReceivedText.line("subject", subject, LONGEST_SUBJECT);
    var received = new TreeMap<String, String>();
    facts.forEach((key, fact) -> received.put(key, ReceivedText.line(key, fact, LONGEST_FACT)));
    facts = Map.copyOf(received);
    text = text == null ? null : ReceivedText.required("reason", text, LONGEST_TEXT);
    actorName = actorName == null ? null : ReceivedText.line("name", actorName, LONGEST_NAME);
  }
}
