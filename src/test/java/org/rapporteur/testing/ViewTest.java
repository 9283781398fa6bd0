package org.rapporteur.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// Base of the tests that open views of the application without a browser.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class ViewTest extends SpringBrowserlessTest {

  @Autowired private PersonService people;

  /// Without a package, the whole class path is searched for views.
  @Override
  protected final Set<String> scanPackages() {
    return Set.of("org.rapporteur");
  }

  protected final void signIn(Viewer viewer) {
    var email = people.find(viewer.requireSignedIn("test")).orElseThrow().email();
    var signedIn = people.findForSignIn(email.value()).orElseThrow().withoutPassword();
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                signedIn, null, signedIn.getAuthorities()));
  }

  @AfterEach
  protected final void signOut() {
    SecurityContextHolder.clearContext();
  }
}
