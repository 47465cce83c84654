// The package manager makes `main` of the executable `Fuzz` another name of this; it starts libFuzzer.
int Fuzz_main(int count, char **arguments);
