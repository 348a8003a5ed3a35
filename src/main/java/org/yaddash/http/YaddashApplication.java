package org.yaddash.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/**
 * The JAX-RS application: every resource and provider of the editing and delivery rooms, from the
 * root down.
 */
@ApplicationPath("/")
public class YaddashApplication extends Application {}
