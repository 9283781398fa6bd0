package org.rapporteur.sample;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import org.rapporteur.identity.Viewers;
import org.rapporteur.uikit.NavigationItem;
import org.rapporteur.uikit.PageNotice;
import org.springframework.stereotype.Component;

/// Says above every page that what is shown is a sample; an administrator is led to where it goes.
@Component
class SampleNotice implements PageNotice {

  static final String PLACE = "/administration/sample";

  private final Viewers viewers;

  /// Asked for every page, so not of the database every time.
  private final LoadingCache<Boolean, Boolean> present;

  SampleNotice(SampleService sample, Viewers viewers) {
    this.viewers = viewers;
    this.present =
        Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(3))
            .build(key -> sample.isPresent());
  }

  @Override
  public Optional<Sentence> notice() {
    if (!Boolean.TRUE.equals(present.get(true))) {
      return Optional.empty();
    }
    return Optional.of(
        new Sentence(
            "sample.notice",
            viewers.current().administrator()
                ? Optional.of(new NavigationItem("sample.remove", PLACE, 0))
                : Optional.empty()));
  }
}
