package org.rapporteur.sample;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import org.rapporteur.identity.Viewers;
import org.rapporteur.uikit.NavigationItem;
import org.rapporteur.uikit.PageNotice;
import org.springframework.stereotype.Component;

/// Notice above every page while the sample is present. Administrators get a link to remove it.
@Component
class SampleNotice implements PageNotice {

  static final String PATH = "/administration/sample";

  private final Viewers viewers;

  /// Cached for three seconds, because every page needs it.
  private final LoadingCache<Boolean, Boolean> isPresent;

  SampleNotice(SampleService sample, Viewers viewers) {
    this.viewers = viewers;
    this.isPresent =
        Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(3))
            .build(key -> sample.isPresent());
  }

  @Override
  public Optional<NoticeText> notice() {
    if (!Boolean.TRUE.equals(isPresent.get(true))) {
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
