package org.rapporteur.discussion.submission;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationDraft;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Fixtures;

/// A verified delegation with its head and a second speaker.
public record DelegationOfTwo(DelegationId id, Viewer head, Viewer adviser) {

  public static DelegationOfTwo of(Fixtures fixtures, DelegationLifecycleService speaking) {
    return called("Ministry of Posts", fixtures, speaking);
  }

  /// Creates a draft of a submission with its answers, keyed by question number.
  public SubmissionDraft createDraft(String summary, Map<Integer, String> answers) {
    return new SubmissionDraft(id, LanguageTag.ENGLISH, summary, new TreeMap<>(answers), 0);
  }

  public static DelegationOfTwo called(
      String name, Fixtures fixtures, DelegationLifecycleService speaking) {
    var first = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var second = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    var id =
        speaking.addSample(
            first.requireSignedIn("test"),
            new DelegationDraft(
                name, StakeholderGroup.GOVERNMENTS, new CountryCode("KE"), "Letter of 3 August"),
            List.of(second.requireSignedIn("test")));
    return new DelegationOfTwo(id, fixtures.again(first), fixtures.again(second));
  }
}
