"""Which legal item each sheet must carry; answers in, a sheet's data out."""
