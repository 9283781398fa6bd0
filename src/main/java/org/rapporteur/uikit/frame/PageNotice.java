package org.rapporteur.uikit.frame;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Provides a notice above certain pages, such as "This is sample data".
public interface PageNotice {

  /// @param path path of the page, such as `/consultations/forum`
  Optional<NoticeText> findNotice(String path);

  /// @param key message key of the notice
  /// @param link link after the notice; null if there is none
  record NoticeText(String key, @Nullable NavigationItem link) {}
}
