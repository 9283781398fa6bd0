package org.rapporteur.sample;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.consultation.SampleConsultationService;
import org.rapporteur.identity.Viewers;
import org.rapporteur.uikit.frame.NavigationItem;
import org.rapporteur.uikit.frame.PageNotice;
import org.springframework.stereotype.Component;

/// Notice above the pages of a sample consultation. Administrators get a link to remove the sample.
@Component
class SampleNotice implements PageNotice {

  static final String PATH = "/administration/sample";

  private final Viewers viewers;

  /// Names of the sample consultations in addresses. Cached for three seconds, because every page
  /// needs them.
  private final LoadingCache<Boolean, Set<String>> slugs;

  SampleNotice(SampleConsultationService consultations, Viewers viewers) {
    this.viewers = viewers;
    this.slugs =
        Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(3))
            .build(
                key ->
                    consultations.list().stream()
                        .map(consultation -> consultation.slug().value())
                        .collect(Collectors.toSet()));
  }

  @Override
  public Optional<NoticeText> notice(String path) {
    if (Stream.of(path.split("/")).noneMatch(slugs.get(true)::contains)) {
      return Optional.empty();
    }
    return Optional.of(
        new NoticeText(
            "sample.notice",
            viewers.current().administrator()
                ? Optional.of(new NavigationItem("sample.remove", PATH, 0))
                : Optional.empty()));
  }
}
