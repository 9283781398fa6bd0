package org.rapporteur.search.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.search.index.IndexStorage;
import org.rapporteur.shared.InstallationSettings;
import org.rapporteur.shared.database.CannotStart;

class OpenSearchSettingsTests {

  @ParameterizedTest
  @ValueSource(strings = {"", "opensearch:9200", "ftp://opensearch", "https://user@opensearch"})
  void invalidAddressIsRefused(String address) {
    assertThatThrownBy(() -> createSettings(address, "rapporteur"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("rapporteur.search.opensearch.address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:secret@opensearch",
        "https://user:a/b@secret@opensearch",
        "user:secret@opensearch",
        "https://user:secret//@opensearch"
      })
  void passwordInAddressIsNotShown(String address) {
    assertThatThrownBy(() -> createSettings(address, "rapporteur"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("…@opensearch")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Rapporteur", "a-b", "*", "_a", "a,b"})
  void nameThatMatchesOtherIndexesIsRefused(String name) {
    assertThatThrownBy(() -> createSettings("http://localhost:9200", name))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("rapporteur.search.opensearch.name");
  }

  @Test
  void authorizationHeaderNeedsUserName() {
    assertThat(createSettings("http://localhost:9200/", "rapporteur").authorizationHeader())
        .isEmpty();
    assertThat(
            new OpenSearchSettings("https://search", "me", "secret", "rapporteur")
                .authorizationHeader())
        .contains("Basic bWU6c2VjcmV0");
  }

  @Test
  void unknownBackendIsRefused() {
    assertThat(createStorage("lucene").isShared()).isFalse();
    assertThat(createStorage("opensearch").isShared()).isTrue();
    assertThatThrownBy(() -> createStorage("elastic"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("set it to lucene or opensearch");
  }

  private static IndexStorage createStorage(String backend) {
    return new IndexStorageConfiguration()
        .indexStorage(
            new SearchSettings(backend, createSettings("http://localhost:9200", "rapporteur")),
            new InstallationSettings(Path.of("target"), ""),
            mock(),
            mock(),
            Clock.systemUTC());
  }

  private static OpenSearchSettings createSettings(String address, String name) {
    return new OpenSearchSettings(address, "", "", name);
  }
}
