package org.rapporteur.sample;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.consultation.SampleConsultationService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.concurrency.ShortLivedCache;
import org.rapporteur.uikit.frame.NavigationItem;
import org.rapporteur.uikit.frame.PageNotice;
import org.springframework.stereotype.Component;

/// Notice above the pages of a sample consultation. Administrators get a link to remove the sample.
@Component
class SampleNotice implements PageNotice {

  static final String PATH = "/administration/sample";

  private static final String CACHE_KEY = "slugs";

  private final SampleConsultationService consultations;
  private final ViewerService viewers;

  /// Caches the slugs of the sample consultations in one entry, because every page needs them.
  private final ShortLivedCache<String, Set<String>> slugCache = new ShortLivedCache<>();

  SampleNotice(SampleConsultationService consultations, ViewerService viewers) {
    this.consultations = consultations;
    this.viewers = viewers;
  }

  @Override
  public Optional<NoticeText> findNotice(String path) {
    if (Stream.of(path.split("/")).noneMatch(sampleSlugs()::contains)) {
      return Optional.empty();
    }
    return Optional.of(
        new NoticeText(
            "sample.notice",
            viewers.current().isAdministrator()
                ? new NavigationItem("sample.remove", PATH, 0)
                : null));
  }

  private Set<String> sampleSlugs() {
    return slugCache
        .get(
            CACHE_KEY,
            () ->
                Optional.of(
                    consultations.list().stream()
                        .map(consultation -> consultation.slug().value())
                        .collect(Collectors.toSet())))
        .orElseThrow();
  }
}
