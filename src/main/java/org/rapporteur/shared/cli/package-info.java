/// Command line commands such as `bin/run import …`. Modules provide them; they run inside the
/// application without a web server.
@org.jspecify.annotations.NullMarked
package org.rapporteur.shared.cli;
