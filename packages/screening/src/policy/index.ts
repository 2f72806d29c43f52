/** Rules by jurisdiction: pure, runs in a browser. */
export {}
